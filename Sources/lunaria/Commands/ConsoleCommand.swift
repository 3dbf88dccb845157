import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct ConsoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console",
        abstract: Label(
            en: "Type Lua and see what it gives: crm holds the workspace's data.", zh: "输入 Lua 并查看结果：crm 是工作区的数据。"),
        discussion: Label(
            en: """
                An expression is shown, rows as a table; variables without `local` stay, and what is not complete goes on \
                on the next line. `help` shows what there is: crm with the tables of the workspace and crm.as_of, the kit, \
                and the other modules. Tab completes; the arrow keys and Ctrl-R find earlier lines, which are kept in \
                .lunaria/console_history; Ctrl-C gives up a line, Ctrl-D ends. Without --write nothing can be changed; with \
                it, each input is a transaction, and `lunaria undo` takes it back. Input that is not typed at a terminal is \
                read to its end, and the first error ends it.
                """,
            zh: """
                表达式会显示结果，行以表格显示；不带 `local` 的变量会保留，未写完的内容在下一行继续。`help` 列出可用的内容：\
                crm（工作区的各个表和 crm.as_of）、kit 及其他模块。Tab 键补全；方向键和 Ctrl-R 查找以前的输入，\
                它们保存在 .lunaria/console_history；Ctrl-C 放弃一行，Ctrl-D 结束。不带 --write 不能更改数据；\
                带上它时每次输入是一个事务，可用 `lunaria undo` 撤销。不在终端上输入时，读到末尾为止，遇到第一个错误即结束。
                """))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Flag(help: ArgumentHelp(en: "Let what is typed change records.", zh: "允许输入的内容更改记录。"))
    var write = false

    @Option(
        name: [.customShort("e"), .long],
        help: ArgumentHelp(
            en: "Run this instead of reading input; may be given several times.", zh: "运行这段代码，而不是读取输入；可给出多次。",
            value: "代码"))
    var execute: [String] = []

    @Option(
        help: ArgumentHelp(
            en: "The date that crm.as_of gives; as_of of the workspace or today unless given.",
            zh: "crm.as_of 给出的日期；默认为工作区的 as_of 或今天。", value: "日期"))
    var asOf: String?

    @Option(help: ArgumentHelp(en: "The format of what is shown.", zh: "显示结果的格式。", value: "格式"))
    var format: ResultFormat = .text

    func run() throws {
        guard format != .xlsx else {
            throw Failure(
                .usage,
                en: "--format: the console shows one result after the other, which xlsx cannot hold; `lunaria run` can",
                zh: "--format：控制台逐个显示结果，xlsx 无法容纳；请用 `lunaria run`")
        }
        let session = try workspace.open(reason: reason.reason)
        let language = session.language
        let console = try WorkspaceConsole(session, isWriting: write, asOf: date())
        if !execute.isEmpty {
            for text in execute { try runWhole(text, console, language) }
        } else if isatty(STDIN_FILENO) == 1,
            let editor = LineEditor(
                historyPath: console.historyPath, complete: { line in console.completions(of: line) })
        {
            try converse(console, editor, language)
        } else {
            try runWhole(nil, console, language)
        }
    }

    private func date() throws(Failure) -> CalendarDate? {
        guard let asOf else { return nil }
        guard let date = try? CalendarDate(parsing: asOf) else {
            throw Failure(
                .usage, en: "--as-of: found '\(asOf.shortened)', expected a date as YYYY-MM-DD",
                zh: "--as-of：“\(asOf.shortened)”无效，应为 YYYY-MM-DD 格式的日期")
        }
        return date
    }

    /// Runs a text, or standard input line by line, up to the first error.
    private func runWhole(_ text: String?, _ console: WorkspaceConsole, _ language: Language) throws {
        var lines = text.map { [$0] } ?? []
        var pending = ""
        while let line = text == nil ? readLine() : lines.popLast() {
            pending += pending.isEmpty ? line : "\n" + line
            if try evaluate(pending, console, language) { pending = "" }
        }
        guard pending.isEmpty else {
            throw Failure(
                .usage, en: "console: the input ends before it is complete, expected its end: \(pending.shortened)",
                zh: "console：输入不完整：\(pending.shortened)")
        }
    }

    private func converse(_ console: WorkspaceConsole, _ editor: LineEditor, _ language: Language) throws {
        Terminal.report(.console(isWriting: write), in: language)
        var pending = ""
        while true {
            switch editor.read(prompt: pending.isEmpty ? "> " : ">> ") {
            case .end: return Terminal.write("\n")
            case .cancelled: pending = ""
            case .line(let line):
                if line.allSatisfy(\.isWhitespace), pending.isEmpty { continue }
                editor.remember(line)
                pending += pending.isEmpty ? line : "\n" + line
                do {
                    if try evaluate(pending, console, language) { pending = "" }
                } catch {
                    Terminal.quote(Failure(error).words.text(in: language))
                    pending = ""
                }
            }
        }
    }

    /// Answers whether the input was complete.
    private func evaluate(_ text: String, _ console: WorkspaceConsole, _ language: Language) throws -> Bool {
        if text.allSatisfy(\.isWhitespace) { return true }
        if [["help"], [":help"]].contains(text.split(whereSeparator: \.isWhitespace)) {
            print(ShownText.lines(try console.help().text(in: language)))
            return true
        }
        var outcome = WorkspaceConsole.Outcome.incomplete
        try OutputOptions.present(format, nil) { presentation in outcome = try console.evaluate(text, presentation) }
        switch outcome {
        case .incomplete: return false
        case .done(let transaction, let followUp):
            if let transaction {
                Terminal.report(transaction, .changed(transaction.changes), in: language)
            }
            try Terminal.report(followUp, in: language)
            return true
        }
    }
}
