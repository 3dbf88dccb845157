public import LunariaCore

/// Writes rows of any number as a workbook of one sheet, with flat memory.
public struct SpreadsheetTable {
    /// The most rows that a table can have below its titles.
    public static let mostRows = SheetWriter.mostRows - 1

    private let file: any WorkbookFile
    private var sheet: SheetWriter

    /// Begins the table.
    ///
    /// - Parameters:
    ///   - path: The file, which is written over.
    ///   - folder: Where the rows are kept until the file is complete.
    ///   - name: What the sheet is called.
    ///   - columns: The columns; amounts stand with their currency where no column of that name holds it.
    ///   - language: The language of labels that are there in both.
    public init(
        to path: String, keepingIn folder: String, name: String, columns: [Table.Column], language: Language = .en
    ) throws(RenderError) {
        file = try WorkbookLibrary.open(path: path, folder: folder, title: name)
        var names = SheetNames(language: language)
        sheet = try SheetWriter(named: names.take(name), in: file, language: language)
        let hasCurrency = columns.contains { $0.name == "currency" }
        try sheet.beginTable(columns.map { PrintedColumn($0, showsCurrency: !hasCurrency, in: language) })
    }

    /// Adds a row: a value for each column.
    public mutating func append(_ row: [Value]) throws(RenderError) {
        try sheet.addRow(row)
    }

    /// Completes the file.
    public mutating func finish() throws(RenderError) {
        try sheet.endTable()
        try sheet.finish()
        try file.close()
    }
}
