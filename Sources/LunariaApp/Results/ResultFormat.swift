public import LunariaCore
import LunariaRender

/// The formats results come in, by their names on the command line.
public enum ResultFormat: String, Sendable, CaseIterable {
    case text
    case csv
    case json
    case markdown
    case html
    case xlsx

    /// The format a file's name asks for by its ending, such as `report.xlsx`; `nil` for an ending that says nothing.
    public init?(impliedBy path: String?) {
        guard let name = path?.split(separator: "/").last, let point = name.lastIndex(of: "."), point > name.startIndex
        else { return nil }
        switch name[name.index(after: point)...].lowercased() {
        case "csv": self = .csv
        case "json": self = .json
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "xlsx": self = .xlsx
        default: return nil
        }
    }

    /// The names of all formats, as a sentence lists them: `text, csv or json`.
    public static var names: Label {
        let names = allCases.map(\.rawValue)
        let last = names.last ?? ""
        return Label(
            en: "\(names.dropLast().joined(separator: ", ")) or \(last)",
            zh: "\(names.dropLast().joined(separator: "、")) 或 \(last)")
    }

    /// Refuses what cannot be shown before any work is done: workbooks on a terminal, and those that this Lunaria cannot
    /// write.
    public func check(goesToTerminal: Bool) throws(Failure) {
        guard self == .xlsx else { return }
        guard Spreadsheet.isAvailable else { throw Failure(RenderError.noSpreadsheets) }
        guard !goesToTerminal else {
            throw Failure(
                .usage,
                en: "--format xlsx: a workbook cannot be shown on a terminal; name a file, as in --output result.xlsx",
                zh: "--format xlsx：工作簿不能显示在终端上；请指定文件，例如 --output result.xlsx")
        }
    }

    /// Refuses what only CSV has where another format is written.
    public func check(_ csv: CSVStyle) throws(Failure) {
        if csv.hasByteOrderMark { try checkIsCSV(option: "--bom") }
        if csv.isRaw { try checkIsCSV(option: "--raw") }
    }

    /// Refuses an option that only CSV has where another format is written.
    public func checkIsCSV(option: String) throws(Failure) {
        guard self != .csv else { return }
        throw Failure(
            .usage,
            en: "\(option): the format is \(rawValue), expected csv, which alone knows it\n"
                + "  hint: add --format csv, or leave \(option) out",
            zh: "\(option)：格式是 \(rawValue)，应为 csv，只有它用得上此选项\n  提示：请加上 --format csv，或去掉 \(option)")
    }

    /// The format of text; workbooks have none.
    var format: Format? {
        switch self {
        case .text: .text
        case .csv: .csv
        case .json: .json
        case .markdown: .markdown
        case .html: .html
        case .xlsx: nil
        }
    }

    /// Whether people read it, and not programs.
    var isForPeople: Bool {
        switch self {
        case .text, .markdown, .html, .xlsx: true
        case .csv, .json: false
        }
    }
}
