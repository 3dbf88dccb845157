/// A Markdown file as its headings, fenced blocks, comments and words.
struct Markdown: Sendable {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// A part, with the number of its first line, from 1.
    enum Part: Sendable {
        case heading(level: Int, text: String, line: Int)
        case block(FencedBlock)
        /// What stands in `<!-- … -->` on lines of their own.
        case comment(String, line: Int)
        case words(String, line: Int)
    }

    let path: String
    let lines: [String]
    let parts: [Part]

    init(path: String) throws {
        self.path = path
        lines = try TextFile.read(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        parts = try Self.parts(of: lines, path: path)
    }

    private static func parts(of lines: [String], path: String) throws -> [Part] {
        var parts: [Part] = []
        var index = 0
        while index < lines.count {
            let (line, number) = (lines[index], index + 1)
            index += 1
            if line.hasPrefix("```") {
                let fence = String(line.prefix { $0 == "`" })
                guard let end = lines[index...].firstIndex(of: fence) else {
                    throw Problem(description: "\(path):\(number): found a block that is not closed")
                }
                let info = String(line.dropFirst(fence.count))
                parts.append(.block(FencedBlock(info: info, lines: Array(lines[index..<end]), line: number)))
                index = end + 1
            } else if line.hasPrefix("<!--") {
                guard let end = lines[(index - 1)...].firstIndex(where: { $0.hasSuffix("-->") }) else {
                    throw Problem(description: "\(path):\(number): found a comment that is not closed")
                }
                let text = lines[(index - 1)...end].joined(separator: "\n").dropFirst(4).dropLast(3)
                parts.append(.comment(String(text), line: number))
                index = end + 1
            } else if let level = headingLevel(of: line) {
                parts.append(.heading(level: level, text: String(line.dropFirst(level + 1)), line: number))
            } else {
                parts.append(.words(line, line: number))
            }
        }
        return parts
    }

    private static func headingLevel(of line: String) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        return (1...6).contains(level) && line.dropFirst(level).hasPrefix(" ") ? level : nil
    }
}
