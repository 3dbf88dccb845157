extension Page {
    /// The text of the page with what its commands show now.
    func rewritten(with results: [PageResult]) -> String {
        var lines = markdown.lines
        for result in results.reversed() {
            guard case .command(let command) = result.step.action else { continue }
            let start = command.line - 1 + command.length
            let shown = LinePattern(lines: command.shown).shortened(result.shown)
            lines.replaceSubrange(start..<(start + command.shown.count), with: shown)
            let isLast = markdown.lines[start + command.shown.count].hasPrefix("```")
            if isLast, let fence = markdown.lines[..<start].lastIndex(where: { $0.hasPrefix("```console") }) {
                lines[fence] = "```console" + (result.status.map { $0 == 0 ? "" : " exit=\($0)" } ?? "")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The text of the page with the new name of the first stored run whose name has changed; `nil` if none has.
    ///
    /// Later commands and the words of the page use the name.
    func renamed(with results: [PageResult]) -> String? {
        for result in results {
            guard case .command(let command) = result.step.action, let old = Self.storedRun(in: command.shown),
                let new = Self.storedRun(in: result.shown), old != new
            else { continue }
            return markdown.lines.joined(separator: "\n").replacing(old, with: new)
        }
        return nil
    }

    private static func storedRun(in lines: [String]) -> Substring? {
        let mark = "stored as run "
        return lines.last { $0.hasPrefix(mark) }?.dropFirst(mark.count)
    }
}
