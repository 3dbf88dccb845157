/// A fenced block of a Markdown file.
///
/// The first word behind the fence is the language; further words are `key=value`, or a mark that is on.
struct FencedBlock: Sendable {
    let language: String
    let options: [String: String]
    /// The lines between the fences.
    let lines: [String]
    /// The number of the line that opens the block, from 1.
    let line: Int

    var text: String { lines.map { $0 + "\n" }.joined() }

    init(info: String, lines: [String], line: Int) {
        let words = info.split(separator: " ").map(String.init)
        language = words.first ?? ""
        self.lines = lines
        self.line = line
        options = words.dropFirst().reduce(into: [:]) { options, word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            options[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
    }

    /// The commands of a block of the language `console`, each with the lines it shows.
    ///
    /// A command stands behind `$ ` and goes on behind `> `.
    func commands() throws -> [Command] {
        var commands: [Command] = []
        for (offset, text) in lines.enumerated() {
            if text.hasPrefix("$ ") {
                commands.append(Command(text: String(text.dropFirst(2)), line: line + offset + 1))
            } else if commands.isEmpty {
                throw Markdown.Problem(description: "line \(line + offset + 1): output before the first command")
            } else if text.hasPrefix("> "), commands[commands.count - 1].shown.isEmpty {
                commands[commands.count - 1].text += "\n" + text.dropFirst(2)
                commands[commands.count - 1].length += 1
            } else {
                commands[commands.count - 1].shown.append(text)
            }
        }
        return commands
    }

    /// A command and the lines that stand after it.
    struct Command: Sendable {
        var text: String
        /// The number of the line on which it begins.
        let line: Int
        /// How many lines it takes.
        var length = 1
        var shown: [String] = []
    }
}
