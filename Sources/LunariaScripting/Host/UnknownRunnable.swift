import LunariaCore

/// A name that nothing answers to.
public struct UnknownRunnable: Error, Sendable, CustomStringConvertible {
    /// The name that was asked for.
    public let name: String
    /// The names there are, sorted.
    public let known: [String]
    /// What was looked for: `runnable`, `import mapping`.
    public let what: String
    /// The command that lists them.
    let list: String

    init(name: String, known: [String], what: String, list: String = "lunaria list") {
        self.name = name
        self.known = known
        self.what = what
        self.list = list
    }

    /// The sentence to show.
    public var description: String {
        "no \(what) '\(name)'\(Spelling.hint(for: name, among: known))"
            + (known.isEmpty ? "" : "; there are \(names), see `\(list)`")
    }

    private var names: String {
        let shown = known.prefix(12).joined(separator: ", ")
        return known.count > 12 ? "\(shown) and \(known.count - 12) more" : shown
    }
}
