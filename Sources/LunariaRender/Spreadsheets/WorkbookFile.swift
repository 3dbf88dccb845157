/// A workbook that is written sheet by sheet, and each sheet row by row.
protocol WorkbookFile: AnyObject {
    /// Begins a sheet; its name is valid and no other's.
    func beginSheet(named name: String) throws(RenderError)
    /// Writes a cell of the sheet, in a row that is not above the last one.
    func write(_ cell: SheetCell, _ style: CellStyle, row: Int, column: Int) throws(RenderError)
    /// Marks what was written last as the table of the sheet.
    func markTable(_ place: TablePlace) throws(RenderError)
    /// Completes the sheet; widths are those of its columns, in characters.
    func endSheet(widths: [Int]) throws(RenderError)
    /// Completes the file.
    func close() throws(RenderError)
}
