extension Outcome {
    private static let errorMark = "! "
    private static let statusMark = "=> "
    private static let noNewline = "\\ no newline"

    /// The lines as a story shows them.
    ///
    /// Standard output comes first, then standard error behind `! `, then the status behind `=> ` if it is not 0. A
    /// line of output that looks like one of the story's own begins with a backslash.
    var lines: [String] {
        var lines = Self.lines(of: output).map { line in
            Self.isMarked(line) ? "\\" + line : line
        }
        if !output.isEmpty, !output.hasSuffix("\n") { lines.append(Self.noNewline) }
        lines += Self.lines(of: errors).map { line in line.isEmpty ? "!" : Self.errorMark + line }
        if status != 0 { lines.append(Self.statusMark + String(status)) }
        return lines
    }

    /// Reads lines as a story shows them.
    init(lines: [String]) {
        for line in lines {
            if line == Self.noNewline {
                output.removeLast()
            } else if line == "!" || line.hasPrefix(Self.errorMark) {
                errors += line.dropFirst(2) + "\n"
            } else if line.hasPrefix(Self.statusMark), let status = Int32(line.dropFirst(Self.statusMark.count)) {
                self.status = status
            } else {
                output += (line.hasPrefix("\\") ? line.dropFirst() : line[...]) + "\n"
            }
        }
    }

    private static func isMarked(_ line: String) -> Bool {
        line == "!" || ["$ ", "> ", errorMark, statusMark, "\\", "```"].contains { line.hasPrefix($0) }
    }

    private static func lines(of text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? lines.dropLast() : lines
    }
}
