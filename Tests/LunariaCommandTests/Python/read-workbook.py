"""Shows what openpyxl finds in workbooks: a line for each sheet, and one for each cell with its type and format."""

import sys

import openpyxl

for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        frozen = sheet.freeze_panes or "nothing"
        filtered = sheet.auto_filter.ref or "nothing"
        repeated = sheet.print_title_rows or "nothing"
        page = f"{sheet.page_setup.orientation} {sheet.page_setup.paperSize} fit {sheet.page_setup.fitToHeight}"
        print(f"[{sheet.title}] frozen {frozen}, filter {filtered}, repeated {repeated}, {page}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                kind = type(cell.value).__name__
                bold = " bold" if cell.font.b else ""
                format = "" if cell.number_format == "General" else f" as {cell.number_format}"
                print(f"{cell.coordinate} {kind}{bold} {cell.value}{format}")
