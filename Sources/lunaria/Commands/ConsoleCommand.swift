import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct ConsoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Type Lua and see what it gives: crm holds the workspace's data.",
        discussion: """
            An expression is shown, rows as a table; variables without `local` stay, and what is not complete goes on \
            on the next line. `help` shows what there is: crm with the tables of the workspace and crm.as_of, the kit, \
            and the other modules. Tab completes; the arrow keys and Ctrl-R find earlier lines, which are kept in \
            .lunaria/console_history; Ctrl-C gives up a line, Ctrl-D ends. Without --write nothing can be changed; with \
            it, each input is a transaction, and `lunaria undo` takes it back. Input that is not typed at a terminal is \
            read to its end, and the first error ends it.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Flag(help: "Let what is typed change records.")
    var write = false

    @Option(name: [.customShort("e"), .long], help: "Run this instead of reading input; may be given several times.")
    var execute: [String] = []

    @Option(help: "The date that crm.as_of gives; today unless given.")
    var asOf: String?

    @Option(help: "The format of what is shown.")
    var format: ResultFormat = .text

    func run() throws {
        guard format != .xlsx else {
            throw Failure(
                .usage,
                "--format: the console shows one result after the other, which xlsx cannot hold; `lunaria run` can")
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
            throw Failure(.usage, "--as-of: found '\(asOf.shortened)', expected a date as YYYY-MM-DD")
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
                .usage, "console: the input ends before it is complete, expected its end: \(pending.shortened)")
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
                    Terminal.quote(Failure(error).message)
                    pending = ""
                }
            }
        }
    }

    /// Answers whether the input was complete.
    private func evaluate(_ text: String, _ console: WorkspaceConsole, _ language: Language) throws -> Bool {
        if text.allSatisfy(\.isWhitespace) { return true }
        if [["help"], [":help"]].contains(text.split(whereSeparator: \.isWhitespace)) {
            print(ShownText.lines(try console.help()))
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
