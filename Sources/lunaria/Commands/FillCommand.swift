import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct FillCommand: ParsableCommand {
    // `--help` behind a name shows the questions of that form, so that the command reads it itself.
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: Label(
            en: "Fill a form about a record, by answering its questions or from a file.", zh: "为一条记录填写表单：逐题回答或取自文件。"),
        usage: Label(
            en: "lunaria fill NAME [KEY] [--answers FILE] [options]", zh: "lunaria fill 名称 [编号] [--answers 文件] [选项]"),
        discussion: Label(
            en: """
                On a terminal each question is asked; Enter leaves it open, ? shows help, Ctrl-C ends it all and keeps \
                nothing. A JSON file holds an object of answers by question, or a list of such; a CSV file has a column key \
                and one for each question. `lunaria fill NAME --help` shows the questions; `lunaria list forms` what forms \
                there are.
                """,
            zh: """
                在终端上逐题提问；回车表示不填，? 显示说明，Ctrl-C 全部放弃，不保存。JSON 文件是以问题为名的答案对象，\
                或这种对象的列表；CSV 文件有一列 key，每个问题一列。`lunaria fill 名称 --help` 列出问题；`lunaria list forms` 列出有哪些表单。
                """),
        helpNames: [])

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(help: ArgumentHelp(en: "The name of the form.", zh: "表单名称。", value: "名称"))
    var name: String?

    @Argument(
        help: ArgumentHelp(
            en: "The key of the record it is about; a file may name it.", zh: "所填记录的编号；也可由文件给出。", value: "编号"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            en: "A JSON or CSV file of answers; - for standard input.", zh: "答案文件，JSON 或 CSV；- 表示标准输入。", value: "文件"),
        completion: .file())
    var answers: String?

    @Option(
        help: ArgumentHelp(
            en: "The encoding of the file: utf-8, utf-16 or gb18030; found by itself for UTF-8 and files with a BOM.",
            zh: "文件的编码：utf-8、utf-16 或 gb18030；UTF-8 和带 BOM 的文件会自动识别。", value: "编码"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            en:
                "The day it is filled for, where the file does not say it; as_of of the workspace or today unless given.",
            zh: "填写日期，用于文件未注明之处；默认为工作区的 as_of 或今天。", value: "日期"))
    var date: String?

    @Option(
        help: ArgumentHelp(
            en: "Who fills it, where the file does not say it; the user unless given.", zh: "填写人，用于文件未注明之处；默认为当前用户。",
            value: "姓名"))
    var author: String?

    @Flag(help: ArgumentHelp(en: "Check and score everything, keep nothing.", zh: "全部检查并评分，不保存。"))
    var dryRun = false

    @Flag(
        name: .shortAndLong, help: ArgumentHelp(en: "Show help, for a form with its questions.", zh: "显示帮助；给出表单时列出其问题。")
    )
    var help = false

    func run() throws {
        guard let name else {
            if help { throw CleanExit.helpRequest(self) }
            throw Failure(
                .usage, en: "found no name of a form, expected one; `lunaria list forms` shows what there is",
                zh: "缺少表单名称；`lunaria list forms` 列出有哪些表单")
        }
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let form = try DescribeForm(name: name).run(in: session)
        if help {
            print(ShownText.lines(FormHelp(form, language: session.language).text))
            return
        }
        var request = FillForm(form: name, from: try source(session))
        request.key = key
        request.encoding = encoding
        request.author = author
        request.isDryRun = dryRun
        if let date {
            guard let day = try? CalendarDate(parsing: date) else {
                throw Failure(
                    .usage, en: "--date: found '\(date)', expected a date as YYYY-MM-DD",
                    zh: "--date：“\(date)”无效，应为 YYYY-MM-DD 格式的日期")
            }
            request.date = day
        }
        try watch.during(.filling, in: session.language) { try fill(request, session, watch) }
    }

    private func source(_ session: Session) throws -> FillForm.Source {
        if let answers { return .file(answers) }
        if encoding != nil {
            throw Failure(
                .usage, en: "--encoding is about a file; name one with --answers FILE",
                zh: "--encoding 用于文件；请用 --answers 文件 指定")
        }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage,
                en: "standard input is no terminal on which questions could be asked; "
                    + "name a file with --answers FILE, or - for standard input",
                zh: "标准输入不是终端，无法提问；请用 --answers 文件 指定文件，- 表示标准输入")
        }
        let interview = FormInterview(language: session.language, currency: session.settings.currency)
        return .interview { form in try interview.run(form) }
    }

    private func fill(_ request: FillForm, _ session: Session, _ watch: Watch) throws {
        let language = session.language
        let file = answers == "-" ? Label(en: "standard input", zh: "标准输入") : Label(answers ?? "")
        var report: FillReport?
        try output.present(watch: watch) { presentation in
            report = try request.run(in: session, presentation) { rejection in
                watch.pausing { Terminal.quote(rejection.words(in: file).text(in: language)) }
            }
        }
        watch.finish()
        guard let report else { return }
        if report.rejected > 0 { Terminal.report(.rejected(report.rejected), in: language) }
        if report.isDryRun {
            Terminal.report(.dryRun, in: language)
        } else if let transaction = report.transaction {
            Terminal.report(transaction, in: language)
        } else {
            Terminal.report(.nothingChanged, in: language)
        }
        try Terminal.report(report.followUp, in: language)
        if report.rejected > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
