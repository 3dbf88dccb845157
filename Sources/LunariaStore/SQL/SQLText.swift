/// Pieces of SQL that every statement is built from.
enum SQLText {
    /// A name as an identifier; whatever it contains stays inside the quotes.
    static func identifier(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// Names as a list of identifiers.
    static func identifiers(_ names: [String]) -> String { names.map(identifier).joined(separator: ", ") }

    /// A constant text; only for the store's own words, values of users are always bound.
    static func literal(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    /// As many placeholders as there are values, with commas between them.
    static func placeholders(_ count: Int) -> String {
        [String](repeating: "?", count: count).joined(separator: ", ")
    }
}
