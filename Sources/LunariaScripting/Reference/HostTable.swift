/// The entries of a table that a script gives to the host, such as `command { … }`.
///
/// What is no entry, is missing or has the wrong type is refused by it; the reference and the stubs come from it, too.
struct HostTable: Sendable {
    /// What it is in the reference and the stubs: `command`, `shown_table`.
    let name: String
    /// What it is in messages, if not its name: `'deals'`.
    let subject: String
    /// One sentence on what it says.
    let summary: String
    /// What else there is to know.
    let details: String
    let entries: [HostField]
    /// A few lines of Lua.
    let example: String

    init(
        _ name: String, subject: String? = nil, _ summary: String, details: String = "", _ entries: [HostField],
        example: String = ""
    ) {
        self.name = name
        self.subject = subject ?? name
        self.summary = summary
        self.details = details
        self.entries = entries
        self.example = example
    }

    /// The names of the entries in the order of their declaration.
    var names: [String] { entries.map(\.name) }

    /// The same with some of the entries alone, for a table of which not all go together.
    func only(_ names: [String]) -> HostTable {
        HostTable(
            name, subject: subject, summary, details: details, entries.filter { names.contains($0.name) },
            example: example)
    }
}
