/// A column the database has for a field, and what the field was and is called.
struct DefinedColumn: Sendable {
    /// A name and the last transaction when it was given.
    struct Name: Sendable {
        let text: String
        let since: Int64
    }

    let stored: StoredColumn
    /// The plugin that declared the field last.
    var plugin: String?
    /// The names in order, the present one last.
    var names: [Name]

    /// What the field is called now.
    var name: String { names.last?.text ?? stored.name }

    /// What the field was called after a transaction; its first name before it was there.
    func name(at transaction: Int64) -> String {
        names.last { $0.since <= transaction }?.text ?? names.first?.text ?? stored.name
    }

    /// What it had been called before that, the last name first.
    func formerNames(at transaction: Int64) -> [String] {
        names.filter { $0.since <= transaction }.dropLast().map(\.text).reversed()
    }

    /// Whether it went by that name once, and does not any more.
    func wasCalled(_ name: String) -> Bool { names.dropLast().contains { $0.text == name } }
}
