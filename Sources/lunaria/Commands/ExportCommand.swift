import ArgumentParser
import LunariaApp
import LunariaCore

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Label(
            en: "Write the records of an object as CSV, JSON or a workbook, in order of their keys.",
            zh: "把一个对象的记录按编号顺序导出为 CSV、JSON 或工作簿。"))

    @OptionGroup var workspace: WorkspaceOptions

    /// The formats an export comes in.
    enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
        case csv
        case json
        case xlsx

        var result: ResultFormat {
            switch self {
            case .csv: .csv
            case .json: .json
            case .xlsx: .xlsx
            }
        }
    }

    @Option(
        help: ArgumentHelp(
            en: "The format; that which the ending of --output names, else csv.", zh: "格式；默认按 --output 的扩展名，否则为 csv。",
            value: "格式"))
    var format: ExportFormat?

    @Option(
        help: ArgumentHelp(
            en: "The file the export goes to, instead of standard output.", zh: "导出到文件，而不是标准输出。", value: "文件"),
        completion: .file())
    var output: String?

    @Argument(
        help: ArgumentHelp(
            en: "The object, such as account, contact, opportunity or rep.",
            zh: "对象，例如 account、contact、opportunity 或 rep。", value: "对象"))
    var object: String

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            en: "A condition such as owner=Anna or amount>=1000; may be repeated.",
            zh: "条件，例如 owner=Anna 或 amount>=1000；可重复。", value: "条件"))
    var conditions: [String] = []

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            en: "A field to write; may be repeated; all if not given.", zh: "要导出的字段；可重复；不给则为全部。", value: "字段"))
    var fields: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "The state of the data after a transaction, or at the end of a date.", zh: "某个事务之后或某日结束时的数据。",
            value: "时点"))
    var at: String?

    @Option(
        help: ArgumentHelp(
            en: "The encoding of CSV: utf-8, utf-16 or gb18030.", zh: "CSV 的编码：utf-8、utf-16 或 gb18030。", value: "编码"))
    var encoding: String?

    @Option(help: ArgumentHelp(en: "The delimiter of CSV: , ; tab or |.", zh: "CSV 的分隔符：, ; tab 或 |。", value: "分隔符"))
    var delimiter: String?

    @OptionGroup var csv: CSVOptions

    func run() throws {
        var request = ExportObject(object: object)
        request.conditions = conditions
        request.fields = fields
        request.encoding = encoding
        request.delimiter = delimiter
        if let at { request.moment = try Moment(parsing: at, option: "--at") }
        let format = format?.result ?? ResultFormat(impliedBy: output) ?? .csv
        if encoding != nil { try format.checkIsCSV(option: "--encoding") }
        if delimiter != nil { try format.checkIsCSV(option: "--delimiter") }
        let watch = Watch()
        let session = try workspace.open(watch: watch)
        try watch.during(.exporting, in: session.language) {
            try OutputOptions.present(format, output, csv: csv.style, watch: watch) { presentation in
                try request.run(in: session, presentation)
            }
        }
    }
}
