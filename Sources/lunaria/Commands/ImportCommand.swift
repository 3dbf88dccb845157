import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring a CSV file into the workspace: one row, one record, found by its key.",
        discussion: """
            Rows are created, updated or left unchanged by key; a row that is not sound is listed and left out. \
            Columns are named after fields or their labels; --map takes other files. An import is one transaction, \
            which `lunaria undo` takes back.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(help: "The object, such as account, contact, opportunity or rep.")
    var object: String

    @Argument(help: "The file; - for standard input.", completion: .file())
    var file: String

    @Option(help: "An import mapping: the name of a bundled one, or a Lua file.")
    var map: String?

    @Option(help: "The encoding: utf-8, utf-16 or gb18030; found by itself for UTF-8 and for files with a BOM.")
    var encoding: String?

    @Option(help: "The delimiter: , ; tab or |; found by itself if not given.")
    var delimiter: String?

    @Option(name: .customLong("ignore"), help: "A column to leave out; may be repeated.")
    var ignored: [String] = []

    @Option(help: "Write the rejected rows and the reasons to this CSV file.", completion: .file())
    var reject: String?

    @Flag(
        help: """
            Take cells as they are: also the apostrophe that an export puts before text which a spreadsheet would run as \
            a formula, and which is taken off otherwise.
            """)
    var raw = false

    @Flag(help: "All or nothing: one rejected row keeps the whole file out.")
    var strict = false

    @Flag(help: "Check and count everything, change nothing.")
    var dryRun = false

    func run() throws {
        var request = ImportFile(object: object, path: file)
        request.mapping = map
        request.encoding = encoding
        request.delimiter = delimiter
        request.ignoredColumns = ignored
        request.rejectPath = reject
        request.isRaw = raw
        request.isStrict = strict
        request.isDryRun = dryRun
        let name = file == "-" ? "standard input" : file
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let language = session.language
        var isCounted = false
        let report = try watch.during(.importing, in: language) {
            try request.run(in: session) { rejection in
                watch.pausing { Terminal.quote("\(name), \(rejection)") }
            } onCommit: { report, transaction in
                // A hook that is told of it may end the process.
                watch.pausing {
                    print(Note.imported(report).text(in: language))
                    fflush(nil)
                    Terminal.report(transaction, in: language)
                }
                isCounted = true
            }
        }
        if !isCounted { print(Note.imported(report).text(in: language)) }
        try end(report, language)
    }

    /// Says what became of it, beside the transaction, which is reported as soon as it is kept.
    private func end(_ report: ImportReport, _ language: Language) throws {
        if report.isRefused {
            Terminal.report(.refused(report.rejected), in: language)
            throw ExitCode(ExitStatus.badData.rawValue)
        }
        if report.isDryRun {
            Terminal.report(.dryRun, in: language)
        } else if report.transaction == nil {
            Terminal.report(.nothingChanged, in: language)
        }
        try Terminal.report(report.followUp, in: language)
        if report.rejected > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
