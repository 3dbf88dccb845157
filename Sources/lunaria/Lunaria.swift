import ArgumentParser
import LunariaApp
import LunariaCore

/// The command line: arguments in, words and exit codes out.
@main
struct Lunaria: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lunaria",
        abstract: Label(
            en: "A CRM toolkit whose rules are Lua: exact, repeatable, explained.",
            zh: "以 Lua 编写规则的 CRM 工具：精确、可复现、有据可查。"),
        discussion: Label(
            en: """
                Exit codes: 0 done, 1 done with findings (rejected rows, refused plugins), 64 wrong usage, 65 bad data, \
                70 a plugin failed, 74 storage failed, 124 a plugin was stopped at its deadline.
                """,
            zh: """
                退出码：0 完成，1 完成但有发现（被拒绝的行、被拒绝的插件），64 用法错误，65 数据有误，70 插件出错，\
                74 存储出错，124 插件超时被停止。
                """),
        version: "lunaria \(ProductVersion.current)",
        subcommands: [
            InitCommand.self, ImportCommand.self, ExportCommand.self, SetCommand.self, FillCommand.self,
            ListCommand.self, RunCommand.self, ShowCommand.self, ActionCommand.self, LogCommand.self, UndoCommand.self,
            IncentiveCommand.self, PluginCommand.self, ConsoleCommand.self, DemoCommand.self,
        ])

    private static let language = LanguageWords(Array(CommandLine.arguments.dropFirst()))

    /// The words behind the name of the program, without those that name a language.
    private static var arguments: [String] { language.others }

    static func main() {
        do {
            try checkText()
            try language.check()
            try CommandPath.check(arguments)
            var command = try parseAsRoot(NegativeAmount.shielded(arguments))
            try command.run()
        } catch {
            finish(error)
        }
    }

    /// Refuses an argument that is not UTF-8: what stands in its place in `CommandLine.arguments` is something else.
    private static func checkText() throws(Failure) {
        for position in 1..<max(Int(CommandLine.argc), 1) {
            guard let argument = CommandLine.unsafeArgv[position], String(validatingCString: argument) == nil else {
                continue
            }
            let found = String(cString: argument).shortened
            throw Failure(
                .usage,
                Label(
                    en:
                        "argument \(position), '\(found)', is not UTF-8 text; convert it first, or set the terminal to UTF-8",
                    zh: "第 \(position) 个参数“\(found)”不是 UTF-8 文本；请先转换，或把终端设为 UTF-8"))
        }
    }

    /// Shows why a command ended and ends the program with the documented code.
    private static func finish(_ error: any Error) -> Never {
        // What ArgumentParser throws (help, version, completions, wrong usage, exit codes) it also knows how to show.
        if isOfArgumentParser(error) {
            if let usage = UsageError(error, arguments: arguments) {
                Terminal.report(Failure(.usage, usage.words))
                exit(withError: ExitCode(ExitStatus.usage.rawValue))
            }
            if Environment.spoken == .zh, let page = ChineseHelp(fullMessage(for: error, columns: ChineseHelp.unbroken))
            {
                print(page.text(width: Environment.columns))
                exit()
            }
            exit(withError: error)
        }
        let failure = Failure(error)
        Terminal.report(failure)
        exit(withError: ExitCode(failure.status.rawValue))
    }

    private static func isOfArgumentParser(_ error: any Error) -> Bool {
        error is ExitCode || error is CleanExit || error is ValidationError
            || String(reflecting: type(of: error)).hasPrefix("ArgumentParser.")
    }
}
