/// Reads what a page does.
enum PageReader {
    private static let preparationMark = "run:"

    static func steps(of markdown: Markdown) throws -> [PageStep] {
        try markdown.parts.flatMap { part -> [PageStep] in
            switch part {
            case .heading, .words: []
            case .comment(let text, let line):
                if let commands = text.trimmed.dropping(prefix: preparationMark) {
                    [PageStep(action: .preparation(commands), line: line)]
                } else {
                    []
                }
            case .block(let block):
                try steps(of: block, path: markdown.path)
            }
        }
    }

    private static func steps(of block: FencedBlock, path: String) throws -> [PageStep] {
        let options = Set(block.options.keys)
        if let name = block.options["file"], options == ["file"], !name.isEmpty {
            return [PageStep(action: .file(name: name, content: block.text), line: block.line)]
        }
        switch (block.language, options) {
        case ("console", []), ("console", ["exit"]):
            let commands = try block.commands()
            return commands.enumerated().map { index, command in
                let isLast = index == commands.count - 1
                let status = isLast ? block.options["exit"].flatMap { Int32($0) } : nil
                return PageStep(action: .command(command), line: command.line, status: status ?? 0)
            }
        case ("lua", []), ("lua", ["writes"]):
            let objects = block.options["writes"]?.split(separator: ",").map(String.init) ?? []
            return [PageStep(action: .body(block.text, writes: objects), line: block.line)]
        case ("lua", ["spec"]): return [PageStep(action: .example(block.text), line: block.line)]
        case ("json", []): return [PageStep(action: .json(block.text), line: block.line)]
        case ("text", []): return []
        default:
            throw Markdown.Problem(
                description: """
                    \(path):\(block.line): found a block that nothing can run; expected LANGUAGE file=PATH, console \
                    [exit=STATUS], lua [writes=OBJECT,…], lua spec, json or text
                    """)
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    fileprivate func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
