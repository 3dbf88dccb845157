/// Reads the cases of a story.
enum StoryReader {
    static func cases(of markdown: Markdown) throws -> [CommandCase] {
        var preparation: [Step] = []
        var headings: [(name: String, steps: [Step])] = []
        func add(_ steps: [Step]) {
            if headings.isEmpty { preparation += steps } else { headings[headings.count - 1].steps += steps }
        }
        for part in markdown.parts {
            switch part {
            case .heading(level: 2, let text, _): headings.append((text, []))
            case .block(let block): add(try steps(of: block))
            case .comment(let text, _):
                if let name = prepared(by: text) { add(try Preparation(named: name).steps) }
            case .heading, .words: continue
            }
        }
        let path = markdown.path
        let names = headings.map(\.name)
        guard !names.isEmpty, Set(names).count == names.count else {
            throw Markdown.Problem(description: "\(path): found no cases, or two with one heading")
        }
        let story = path.split(separator: "/").last.map(String.init) ?? path
        return headings.map { heading in
            CommandCase(story: story, path: path, heading: heading.name, steps: preparation + heading.steps)
        }
    }

    /// The name of the file that a comment such as `<!-- prepared by results.md -->` refers to.
    private static func prepared(by comment: String) -> String? {
        let words = comment.split(whereSeparator: \.isWhitespace)
        return words.count == 3 && words[..<2] == ["prepared", "by"] ? String(words[2]) : nil
    }

    private static func steps(of block: FencedBlock) throws -> [Step] {
        if block.language == "console" {
            return try block.commands().map { command in
                .exchange(
                    Exchange(command: command.text, line: command.line, outcome: Outcome(lines: command.shown)))
            }
        }
        guard let name = block.options["file"] else {
            throw Markdown.Problem(description: "line \(block.line): found a fenced block without file=NAME")
        }
        return [.file(name: name, content: block.text)]
    }
}
