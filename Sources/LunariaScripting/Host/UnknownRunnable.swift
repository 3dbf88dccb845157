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

    /// The plugins and scripts that cannot be loaded and might answer to it, each with the reason.
    let failed: [(name: String, why: String)]

    init(
        name: String, known: [String], what: String, list: String = "lunaria list",
        failed: [(name: String, why: String)] = []
    ) {
        self.name = name
        self.known = known
        self.what = what
        self.list = list
        self.failed = failed
    }

    /// The sentence to show.
    public var description: String {
        "no \(what) '\(name)'\(Spelling.hint(for: name, among: known))"
            + (known.isEmpty ? "" : "; there are \(names), see `\(list)`") + failure
    }

    /// Which plugin might have been meant, and why it cannot be loaded.
    private var failure: String {
        guard let first = failed.first else { return "" }
        let more = failed.count > 1 ? ", and \(failed.count - 1) more" : ""
        return
            "; not looked at, since it cannot be loaded: '\(first.name)' (\(first.why))\(more); see `lunaria plugin doctor`"
    }

    private var names: String {
        let shown = known.prefix(12).joined(separator: ", ")
        return known.count > 12 ? "\(shown) and \(known.count - 12) more" : shown
    }
}
