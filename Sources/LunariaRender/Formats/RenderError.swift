public import LunariaCore

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

extension RenderError: Spoken {
    /// The error in words for people: what was found and what to do.
    public var words: Label {
        switch self {
        case .noTable:
            let others = Label(listing: (Format.names + ["xlsx"]).filter { $0 != Format.csv.rawValue })
            return Label(
                en: "The result has no table, and csv writes tables only; choose another format: \(others.en).",
                zh: "结果中没有表格，而 csv 只能写表格；请选择其他格式：\(others.zh)。")
        case .duplicateColumn(let name):
            let name = VisibleText.line(name)
            return Label(
                en:
                    "Two columns of a table have the name '\(name)', and json needs a name of its own for each; rename one, "
                    + "or choose another format.",
                zh: "表格中有两列都叫“\(name)”，而 json 要求各列名称不同；请改名，或选择其他格式。")
        case .tooManyRows(let sheet, let limit):
            let sheet = VisibleText.line(sheet)
            return Label(
                en:
                    "The sheet '\(sheet)' needs more than the \(limit) rows that xlsx has; show less of it, or choose csv.",
                zh: "工作表“\(sheet)”超过 xlsx 的 \(limit) 行上限；请减少内容，或选择 csv。")
        case .tooManyColumns(let sheet, let found, let limit):
            let sheet = VisibleText.line(sheet)
            return Label(
                en: "The sheet '\(sheet)' has \(found) columns, and xlsx holds at most \(limit); show fewer fields, or "
                    + "choose csv.",
                zh: "工作表“\(sheet)”有 \(found) 列，而 xlsx 最多 \(limit) 列；请减少字段，或选择 csv。")
        case .textTooLong(let sheet, let row, let column, let found, let limit):
            let sheet = VisibleText.line(sheet)
            return Label(
                en:
                    "The sheet '\(sheet)', row \(row), column \(column): found a text of \(found) characters, and a cell of "
                    + "xlsx holds at most \(limit); shorten it, leave the column out, or choose csv.",
                zh: "工作表“\(sheet)”第 \(row) 行第 \(column) 列：文本有 \(found) 个字符，而 xlsx 的单元格最多 \(limit) 个；"
                    + "请缩短文本、略去该列，或选择 csv。")
        case .sheetTooLarge:
            return Label(
                en: "A sheet takes more than 4 GB, which xlsx cannot hold; show less of it, or choose csv.",
                zh: "一个工作表超过 4 GB，xlsx 容纳不下；请减少内容，或选择 csv。")
        case .noSpreadsheets:
            let names = Label(listing: Format.names)
            return Label(
                en:
                    "--format xlsx: this lunaria was built without libxlsxwriter (the package trait Spreadsheets); install "
                    + "libxlsxwriter-dev and build it with `swift build`, or choose another format: \(names.en).",
                zh: "--format xlsx：此 lunaria 编译时没有 libxlsxwriter（软件包特性 Spreadsheets）；请安装 libxlsxwriter-dev "
                    + "并用 `swift build` 编译，或选择其他格式：\(names.zh)。")
        case .workbookFailed(let reason, let folder):
            let folder = VisibleText.line(folder)
            return Label(
                en:
                    "The workbook could not be written: \(Self.sentence(reason)) Its rows are kept in \(folder) until it is "
                    + "complete; free some space there, or choose another place.",
                zh: "无法写入工作簿：\(Self.sentence(reason))完成之前其内容存放在 \(folder)；请在那里腾出空间，或换一个位置。")
        case .badTemplate(let reason):
            return Label(
                en:
                    "The page could not be written: \(Self.sentence(reason)) This is a fault in Lunaria; choose another format.",
                zh: "无法写出页面：\(Self.sentence(reason))这是 Lunaria 的错误；请选择其他格式。")
        }
    }

    /// The words of a library, with a full stop at their end.
    private static func sentence(_ reason: String) -> String {
        VisibleText.line(reason.hasSuffix(".") ? reason : reason + ".")
    }
}
