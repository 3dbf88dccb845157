import ArgumentParser
import LunariaApp
import LunariaCore

/// The command line: arguments in, words and exit codes out.
@main
struct Lunaria: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lunaria",
        abstract: "A CRM toolkit whose rules are Lua: exact, repeatable, explained.",
        discussion: """
            Exit codes: 0 done, 1 done with findings (rejected rows, refused plugins), 64 wrong usage, 65 bad data, \
            70 a plugin failed, 74 storage failed, 124 a plugin was stopped at its deadline.
            """,
        version: "lunaria \(ProductVersion.current)",
        subcommands: [
            InitCommand.self, ImportCommand.self, ExportCommand.self, SetCommand.self, FillCommand.self,
            ListCommand.self, RunCommand.self, ShowCommand.self, ActionCommand.self, LogCommand.self, UndoCommand.self,
            IncentiveCommand.self, PluginCommand.self, ConsoleCommand.self, DemoCommand.self,
        ])

    private static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

    static func main() {
        do {
            try checkText()
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
            throw Failure(
                .usage,
                "argument \(position), '\(String(cString: argument).shortened)', is not UTF-8 text; convert it first, or set "
                    + "the terminal to UTF-8")
        }
    }

    /// Shows why a command ended and ends the program with the documented code.
    private static func finish(_ error: any Error) -> Never {
        // What ArgumentParser throws (help, version, completions, wrong usage, exit codes) it also knows how to show.
        if isOfArgumentParser(error) {
            guard let usage = UsageError(error, arguments: arguments) else { exit(withError: error) }
            Terminal.report(Failure(.usage, usage.message))
            exit(withError: ExitCode(ExitStatus.usage.rawValue))
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
