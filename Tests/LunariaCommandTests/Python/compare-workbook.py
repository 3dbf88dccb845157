"""Compares results as workbooks with the same results as JSON, figure by figure: a line `KIND NAME` for each pair.

The files are NAME.json and NAME.xlsx. KIND is `document` (tables in order, and metrics), `statement` (lines by their numbers) or
`records` (one table). Figures must be numbers, days dates, and truths booleans; a line is shown for each difference. JSON holds codes
where people read labels: NAME.md, the same result as Markdown, says which, for each cell.
"""

import datetime
import decimal
import itertools
import json
import re
import sys

import openpyxl
from openpyxl.utils import range_boundaries

DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
PERCENT = re.compile(r"-?\d+(\.\d+)?%")
CELL_END = re.compile(r"(?<!\\)\|")
ESCAPED = re.compile(r"\\(.)")


def same(value, cell, is_text, label=None):
    """Whether a cell holds what JSON says, in a type of its own; a text may be the label for it."""
    found, style = cell.value, cell.number_format
    if value is None or value == "":
        return found is None
    if isinstance(value, dict):
        if len(value["amount"].strip("-").replace(".", "").strip("0")) > 15:
            return isinstance(found, str)
        currency = f'"{value["currency"]}"' in style or '"' not in style
        return is_number(found) and currency and decimal.Decimal(str(found)) == decimal.Decimal(value["amount"])
    if isinstance(value, bool):
        return found is value
    if isinstance(value, int):
        return is_number(found) and found == value
    if isinstance(found, (datetime.datetime, datetime.date)):
        return style.startswith("yyyy") and found.isoformat() in (value, f"{value}T00:00:00", minute(value))
    if is_number(found):
        if PERCENT.fullmatch(value):
            return style.endswith("%") and near(decimal.Decimal(value[:-1]) / 100, decimal.Decimal(str(found)))
        return near(decimal.Decimal(value), decimal.Decimal(str(found)))
    if not is_text and (DAY.fullmatch(value) or PERCENT.fullmatch(value)):
        return False
    return words(found) in (words(value), words(label))


def minute(moment):
    """A moment as people are shown it, to the minute; the tests run where it is UTC that clocks show."""
    return f"{moment[:16]}:00" if MOMENT.fullmatch(moment) else None


def words(text):
    return str(text).split()


def near(exact, found):
    """Whether a figure is another, as far as a workbook, which keeps binary numbers, can hold it."""
    return abs(exact - found) <= abs(exact) / 10**14


def is_number(found):
    return isinstance(found, (int, float)) and not isinstance(found, bool)


def tables(book):
    """The rows of cells of each table, by the filter above it."""
    for sheet in book:
        if sheet.auto_filter.ref:
            left, top, right, bottom = range_boundaries(sheet.auto_filter.ref)
            rows = sheet.iter_rows(top, bottom, left, right)
            yield sheet, [cell.value for cell in next(rows)], list(rows)


def chart_tables(block):
    """A chart stands as its data, whose layout is not that of JSON: the figures alone are compared."""
    if "nodes" in block:
        waiting, values = list(block["nodes"]), []
        while waiting:
            node = waiting.pop(0)
            values.append(node["value"])
            waiting = node["children"] + waiting
        return values
    if "categories" in block:
        return [value for series in block["series"] for value in series["values"]]
    return [point[axis] for series in block["series"] for point in series["points"] for axis in ("x", "y")]


def figures(rows):
    return sorted(decimal.Decimal(str(cell.value)) for row in rows for cell in row if is_number(cell.value))


def number(value):
    value = value["amount"] if isinstance(value, dict) else value
    return decimal.Decimal(value[:-1]) / 100 if isinstance(value, str) and value.endswith("%") else decimal.Decimal(value)


def labelled_tables(file):
    """The tables of a result as Markdown: the titles of their columns, and their rows, without the totals, which are bold."""
    with open(file, encoding="utf-8") as text:
        for is_table, lines in itertools.groupby(text, lambda line: line.startswith("|")):
            if is_table:
                titles, _, *rows = [[plain(cell) for cell in CELL_END.split(line.strip())[1:-1]] for line in lines]
                yield titles, [row for row in rows if not row[0].startswith("**")]


def places(titles, names):
    """Where the columns of JSON stand among those that people are shown, which may have more; None if they do not.

    The names of those that hold money end with the currency.
    """
    found, position = [], 0
    for title in titles:
        while position < len(names) and not str(names[position]).startswith(title):
            position += 1
        if position == len(names):
            return None
        found.append(position)
        position += 1
    return found


def chosen(rows, columns):
    return [[row[column] for column in columns] for row in rows]


def plain(cell):
    return ESCAPED.sub(r"\1", cell.strip().replace("<br>", " "))


def compare_document(result, book, file):
    found = tables(book)
    labelled = labelled_tables(file.replace(".xlsx", ".md"))
    metrics = {}
    for sheet in book:
        for row in sheet.iter_rows(max_col=2):
            if len(row) == 2 and isinstance(row[0].value, str):
                metrics.setdefault(row[0].value, []).append(row[1])
    for block in result["blocks"]:
        if block["type"] == "metric":
            cells = metrics.get(block["label"], [])
            if block["value"] is not None and not any(same(block["value"], cell, True) for cell in cells):
                print(f"{file}: {block['label']} is {[cell.value for cell in cells]}, expected {block['value']}")
        if block["type"] == "chart":
            sheet, _, rows = next(found)
            wanted = sorted(number(value) for value in chart_tables(block) if value is not None)
            seen = figures(rows)
            if len(seen) != len(wanted) or not all(map(near, wanted, seen)):
                print(f"{file}, {sheet.title}: {seen}, expected {wanted}")
        if block["type"] == "table":
            sheet, names, rows = next(found)
            titles = [column["title"] for column in block["columns"]]
            columns = places(titles, names)
            if columns is None:
                print(f"{file}, {sheet.title}: the columns {names}, expected {titles}")
                continue
            labels = []
            if block["rows"]:
                shown = ((places(titles, names), labels) for names, labels in labelled)
                labels = next((chosen(labels, columns) for columns, labels in shown if columns), [])
            if len(labels) != len(block["rows"]):
                print(f"{file}, {sheet.title}: {len(labels)} rows as Markdown, expected {len(block['rows'])}")
            are_text = [column.get("type") == "text" for column in block["columns"]]
            compare_rows(block["rows"], chosen(rows, columns), are_text, labels, file, sheet)


def compare_rows(wanted, rows, are_text, labels, file, sheet):
    if not wanted and all(cell.value is None for row in rows for cell in row):
        return
    if len(wanted) != len(rows):
        print(f"{file}, {sheet.title}: {len(rows)} rows, expected {len(wanted)}")
    for row, cells, texts in zip(wanted, rows, labels):
        for (name, value), cell, is_text, label in zip(row.items(), cells, are_text, texts):
            if not same(value, cell, is_text, label):
                print(f"{file}, {sheet.title}!{cell.coordinate} ({name}): {cell.value!r}, expected {value!r}")


def compare_statement(result, book, file):
    # Tables of lines begin with their numbers; others say how the plan pays, and what the lines add up to.
    lines = {
        row[0].value: row
        for _, names, rows in tables(book)
        if names[0] in ("no", "序号")
        for row in rows
        if row[0].value is not None
    }
    for line in result["lines"]:
        row = lines.pop(line["number"], None)
        if row is None:
            print(f"{file}: no line {line['number']}")
            continue
        wanted = {"amount": line["amount"], "currency": result["currency"]}
        if not same(wanted, row[-1], False):
            print(f"{file}: line {line['number']} pays {row[-1].value!r}, expected {line['amount']}")
        if line["date"] and not any(same(line["date"], cell, False) for cell in row[1:3]):
            print(f"{file}: line {line['number']} has no date {line['date']}")
    if lines:
        print(f"{file}: lines {sorted(lines)}, which are not expected")
    total = decimal.Decimal(result["total"])
    if not any(is_number(cell.value) and decimal.Decimal(str(cell.value)) == total for sheet in book for row in
               sheet.iter_rows(max_col=2) for cell in row):
        print(f"{file}: no total {total}")


def compare_records(result, book, file):
    sheet, names, rows = next(tables(book))
    if result and names != list(result[0]):
        print(f"{file}: the columns {names}, expected {list(result[0])}")
    compare_rows(result, rows, [False] * len(names), itertools.repeat(itertools.repeat(None)), file, sheet)


for line in sys.stdin:
    kind, name = line.split()
    with open(f"{name}.json", encoding="utf-8") as text:
        result = json.load(text)
    book = openpyxl.load_workbook(f"{name}.xlsx")
    compare = {"document": compare_document, "statement": compare_statement, "records": compare_records}[kind]
    compare(result, book, f"{name}.xlsx")
