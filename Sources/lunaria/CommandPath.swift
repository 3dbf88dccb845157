import ArgumentParser
import LunariaApp
import LunariaCore

/// The command that a command line names: `lunaria plugin test`.
struct CommandPath: CustomStringConvertible {
    let description: String

    /// Follows the words of a command line as far as they are commands.
    init(_ arguments: [String]) {
        (description, _, _) = Self.follow(arguments)
    }

    /// Refuses a command that is not there by its name, with the one that was meant.
    static func check(_ arguments: [String]) throws(Failure) {
        let (path, names, next) = follow(arguments)
        guard !names.isEmpty, let next, !next.hasPrefix("-"), !names.contains(next) else { return }
        let found = (path + " " + next).dropFirst("lunaria ".count).description.shortened
        let hint = Spelling.suggestion(for: next, among: names)
        throw Failure(
            .usage,
            Label(
                en: "no command '\(found)'\(hint.en); `\(path) --help` lists the commands",
                zh: "没有命令“\(found)”\(hint.zh)；`\(path) --help` 列出所有命令"))
    }

    /// The path, the names of the commands below it, and the word behind it.
    private static func follow(_ arguments: [String]) -> (path: String, names: [String], next: String?) {
        var path = "lunaria"
        var rest = arguments[...]
        var command: any ParsableCommand.Type = Lunaria.self
        while let word = rest.first, let next = command.configuration.subcommands.first(where: { name(of: $0) == word })
        {
            path += " " + word
            command = next
            rest = rest.dropFirst()
        }
        let names = command.configuration.subcommands.map(name)
        return (path, command == Lunaria.self ? names + ["help"] : names, rest.first)
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? String(describing: command).lowercased()
    }
}
