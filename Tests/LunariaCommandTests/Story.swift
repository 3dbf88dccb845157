import Glibc
import Testing

/// A Markdown file that tells how commands are used, with what they show.
///
/// Blocks fenced as `console` hold commands behind `$ ` (continued behind `> `) and what they show; other fenced
/// blocks with `file=NAME` are files the commands find. Each heading of the second level is a case; the blocks before
/// the first of them prepare the directory of every case.
struct Story: Sendable, CustomTestStringConvertible {
    let path: String
    let lines: [String]
    let cases: [CommandCase]

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var testDescription: String { name }

    init(path: String) throws {
        let markdown = try Markdown(path: path)
        self.path = path
        lines = markdown.lines
        cases = try StoryReader.cases(of: markdown)
    }

    /// All stories, by name.
    static func all() throws -> [Story] {
        let folder = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/Cases"
        return try TextFile.names(in: folder).filter { $0.hasSuffix(".md") }.map { name in
            try Story(path: folder + "/" + name)
        }
    }

    /// The text of the story with other outcomes, by the lines of their commands.
    func rewritten(with outcomes: [Int: Outcome]) -> String {
        var text: [String] = []
        var isInConsole = false
        var isReplaced = false
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("```") {
                isInConsole = line == "```console"
                isReplaced = false
            } else if isInConsole, line.hasPrefix("$ ") || (isReplaced && line.hasPrefix("> ")) {
                isReplaced = outcomes[index + 1] != nil || line.hasPrefix("> ")
            } else if isReplaced {
                continue
            }
            text.append(line)
            let isContinued = index + 1 < lines.count && lines[index + 1].hasPrefix("> ")
            if isReplaced, !isContinued, let outcome = outcomes[commandLine(index) + 1] { text += outcome.lines }
        }
        return text.joined(separator: "\n")
    }

    /// The index of the line on which the command begins that `index` ends.
    private func commandLine(_ index: Int) -> Int {
        var index = index
        while index > 0, lines[index].hasPrefix("> ") { index -= 1 }
        return index
    }
}
