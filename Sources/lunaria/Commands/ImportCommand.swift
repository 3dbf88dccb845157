import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Label(
            en: "Bring a CSV file into the workspace: one row, one record, found by its key.",
            zh: "把 CSV 文件导入工作区：一行一条记录，按编号识别。"),
        discussion: Label(
            en: """
                Rows are created, updated or left unchanged by key; a row that is not sound is listed and left out. \
                Columns are named after fields or their labels; --map takes other files. An import is one transaction, \
                which `lunaria undo` takes back.
                """,
            zh: """
                每行按编号新建、更新或保持不变；有问题的行会列出并略过。列以字段名或其标签命名；其他文件用 --map。\
                一次导入是一个事务，可用 `lunaria undo` 撤销。
                """))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(
        help: ArgumentHelp(
            en: "The object, such as account, contact, opportunity or rep.",
            zh: "对象，例如 account、contact、opportunity 或 rep。", value: "对象"))
    var object: String

    @Argument(
        help: ArgumentHelp(en: "The file; - for standard input.", zh: "文件；- 表示标准输入。", value: "文件"), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            en: "An import mapping: the name of a bundled one, or a Lua file.", zh: "导入映射：自带映射的名称，或一个 Lua 文件。",
            value: "映射"))
    var map: String?

    @Option(
        help: ArgumentHelp(
            en: "The encoding: utf-8, utf-16 or gb18030; found by itself for UTF-8 and for files with a BOM.",
            zh: "编码：utf-8、utf-16 或 gb18030；UTF-8 和带 BOM 的文件会自动识别。", value: "编码"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            en: "The delimiter: , ; tab or |; found by itself if not given.", zh: "分隔符：, ; tab 或 |；不给则自动识别。",
            value: "分隔符"))
    var delimiter: String?

    @Option(
        name: .customLong("ignore"),
        help: ArgumentHelp(en: "A column to leave out; may be repeated.", zh: "不导入的列；可重复。", value: "列"))
    var ignored: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "Write the rejected rows and the reasons to this CSV file.", zh: "把被拒绝的行及原因写入这个 CSV 文件。", value: "文件"),
        completion: .file())
    var reject: String?

    @Flag(
        help: ArgumentHelp(
            en: """
                Take cells as they are: also the apostrophe that an export puts before text which a spreadsheet would run \
                as a formula, and which is taken off otherwise.
                """,
            zh: "单元格原样导入：包括导出时为防止被电子表格当作公式而加上的撇号，否则会去掉它。"))
    var raw = false

    @Flag(
        help: ArgumentHelp(
            en: "All or nothing: one rejected row keeps the whole file out.", zh: "要么全部，要么不导入：一行被拒绝，整个文件都不导入。"))
    var strict = false

    @Flag(help: ArgumentHelp(en: "Check and count everything, change nothing.", zh: "全部检查并计数，不作任何更改。"))
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
        let name = file == "-" ? Label(en: "standard input", zh: "标准输入") : Label(file)
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let language = session.language
        var isCounted = false
        let report = try watch.during(.importing, in: language) {
            try request.run(in: session) { rejection in
                watch.pausing { Terminal.quote(rejection.words(in: name).text(in: language)) }
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
