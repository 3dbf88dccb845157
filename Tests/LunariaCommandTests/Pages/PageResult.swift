/// What a step of a page showed on a terminal, and how it ended.
struct PageResult: Sendable {
    let page: String
    let step: PageStep
    let shown: [String]
    /// `nil` if the shell itself had ended.
    let status: Int32?

    var isExpected: Bool {
        guard status == step.status else { return false }
        guard case .command(let command) = step.action else { return true }
        return LinePattern(lines: command.shown).matches(shown)
    }

    /// The page and line, how the step ended, and the lines that differ.
    var description: String {
        let end = status.map { "status \($0), expected \(step.status)" } ?? "the shell has ended before"
        guard case .command(let command) = step.action else {
            return "\(page):\(step.line): \(end)\n" + shown.map { $0 + "\n" }.joined()
        }
        let difference = LineDifference(
            expected: command.shown, found: LinePattern(lines: command.shown).shortened(shown))
        let ending = status == step.status ? "" : end + "\n"
        return "\(page):\(step.line): $ \(command.text)\n\(ending)\(difference)"
    }
}
