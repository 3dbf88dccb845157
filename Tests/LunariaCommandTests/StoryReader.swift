/// Reads the cases of a story.
struct StoryReader {
    static let consoleFence = "```console"

    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private let path: String
    private let lines: [String]
    private var position = 0

    init(path: String, lines: [String]) {
        self.path = path
        self.lines = lines
    }

    mutating func cases() throws -> [CommandCase] {
        var preparation: [Step] = []
        var headings: [(name: String, steps: [Step])] = []
        func add(_ steps: [Step]) {
            if headings.isEmpty { preparation += steps } else { headings[headings.count - 1].steps += steps }
        }
        while position < lines.count {
            let line = lines[position]
            position += 1
            if line.hasPrefix("## ") {
                headings.append((String(line.dropFirst(3)), []))
            } else if line == Self.consoleFence {
                add(try exchanges().map(Step.exchange))
            } else if line.hasPrefix("```") {
                let content = try block()
                guard let mark = line.firstRange(of: " file=") else {
                    throw problem("a fenced block without file=NAME")
                }
                let text = content.map { $0 + "\n" }.joined()
                add([.file(name: String(line[mark.upperBound...]), content: text)])
            }
        }
        let names = headings.map(\.name)
        guard !names.isEmpty, Set(names).count == names.count else {
            throw problem("no cases, or two with one heading")
        }
        let story = path.split(separator: "/").last.map(String.init) ?? path
        return headings.map { heading in
            CommandCase(story: story, path: path, heading: heading.name, steps: preparation + heading.steps)
        }
    }

    /// The lines up to the closing fence.
    private mutating func block() throws -> [String] {
        let start = position
        while position < lines.count {
            position += 1
            if lines[position - 1] == "```" { return Array(lines[start..<position - 1]) }
        }
        throw problem("a block that is not closed")
    }

    private mutating func exchanges() throws -> [Exchange] {
        let start = position
        var exchanges: [Exchange] = []
        var command: (text: String, line: Int)?
        var shown: [String] = []
        func finish() {
            guard let command else { return }
            exchanges.append(Exchange(command: command.text, line: command.line, outcome: Outcome(lines: shown)))
        }
        for (offset, line) in try block().enumerated() {
            if line.hasPrefix("$ ") {
                finish()
                (command, shown) = ((String(line.dropFirst(2)), start + offset + 1), [])
            } else if line.hasPrefix("> "), shown.isEmpty, let before = command {
                command = (before.text + "\n" + line.dropFirst(2), before.line)
            } else if command == nil {
                throw problem("output before the first command")
            } else {
                shown.append(line)
            }
        }
        finish()
        return exchanges
    }

    private func problem(_ text: String) -> Problem { Problem(description: "\(path):\(position): found \(text)") }
}
