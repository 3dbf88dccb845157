/// Why a document cannot be written in a format.
public enum RenderError: Error, Sendable, Hashable {
    /// The document has no table, and CSV holds nothing else.
    case noTable
    /// Two columns of one table have the same name, and a JSON object can hold only one of them.
    case duplicateColumn(String)
    /// A sheet of a workbook would have too many rows.
    case tooManyRows(sheet: String, limit: Int)
    /// A sheet of a workbook would have too many columns.
    case tooManyColumns(sheet: String, found: Int, limit: Int)
    /// A text is too long for a cell of a workbook; rows and columns count from 1.
    case textTooLong(sheet: String, row: Int, column: Int, found: Int, limit: Int)
    /// A sheet of a workbook takes more than four gigabytes.
    case sheetTooLarge
    /// Workbooks cannot be written, because Lunaria was built without what writes them.
    case noSpreadsheets
    /// A workbook could not be written to the disk.
    case workbookFailed(reason: String, folder: String)
    /// A template of pages is not as it must be.
    case badTemplate(reason: String)

    /// Whether the disk failed, and not what was asked for.
    public var isStorageFailure: Bool {
        if case .workbookFailed = self { true } else { false }
    }
}

extension RenderError: CustomStringConvertible {
    /// The error in words for people: what was found and what to do.
    public var description: String {
        switch self {
        case .noTable:
            """
            The result has no table, and csv writes tables only; choose another format: \
            \((Format.names + ["xlsx"]).filter { $0 != Format.csv.rawValue }.joined(separator: ", ")).
            """
        case .duplicateColumn(let name):
            """
            Two columns of a table have the name '\(VisibleText.line(name))', and json needs a name of its own for \
            each; rename one, or choose another format.
            """
        case .tooManyRows(let sheet, let limit):
            """
            The sheet '\(VisibleText.line(sheet))' needs more than the \(limit) rows that xlsx has; show less of it, \
            or choose csv.
            """
        case .tooManyColumns(let sheet, let found, let limit):
            """
            The sheet '\(VisibleText.line(sheet))' has \(found) columns, and xlsx holds at most \(limit); show fewer \
            fields, or choose csv.
            """
        case .textTooLong(let sheet, let row, let column, let found, let limit):
            """
            The sheet '\(VisibleText.line(sheet))', row \(row), column \(column): found a text of \(found) \
            characters, and a cell of xlsx holds at most \(limit); shorten it, leave the column out, or choose csv.
            """
        case .sheetTooLarge:
            "A sheet takes more than 4 GB, which xlsx cannot hold; show less of it, or choose csv."
        case .noSpreadsheets:
            """
            --format xlsx: this lunaria was built without libxlsxwriter (the package trait Spreadsheets); install \
            libxlsxwriter-dev and build it with `swift build`, or choose another format: \
            \(Format.names.joined(separator: ", ")).
            """
        case .workbookFailed(let reason, let folder):
            """
            The workbook could not be written: \(Self.sentence(reason)) Its rows are kept in \
            \(VisibleText.line(folder)) until it is complete; free some space there, or choose another place.
            """
        case .badTemplate(let reason):
            "The page could not be written: \(Self.sentence(reason)) This is a fault in Lunaria; choose another format."
        }
    }

    /// The words of a library, with a full stop at their end.
    private static func sentence(_ reason: String) -> String {
        VisibleText.line(reason.hasSuffix(".") ? reason : reason + ".")
    }
}
