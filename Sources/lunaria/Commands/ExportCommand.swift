import ArgumentParser
import LunariaApp
import LunariaCore

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the records of an object as CSV, JSON or a workbook, in order of their keys.")

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

    @Option(help: "The format; that which the ending of --output names, else csv.")
    var format: ExportFormat?

    @Option(help: "The file the export goes to, instead of standard output.", completion: .file())
    var output: String?

    @Argument(help: "The object, such as account, contact, opportunity or rep.")
    var object: String

    @Option(name: .customLong("where"), help: "A condition such as owner=Anna or amount>=1000; may be repeated.")
    var conditions: [String] = []

    @Option(name: .customLong("field"), help: "A field to write; may be repeated; all if not given.")
    var fields: [String] = []

    @Option(help: "The state of the data after a transaction, or at the end of a date.")
    var at: String?

    @Option(help: "The encoding of CSV: utf-8, utf-16 or gb18030.")
    var encoding: String?

    @Option(help: "The delimiter of CSV: , ; tab or |.")
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
