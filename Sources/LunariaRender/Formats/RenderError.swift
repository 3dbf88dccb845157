/// Why a document cannot be written in a format.
public enum RenderError: Error, Sendable, Hashable {
    /// The document has no table, and CSV holds nothing else.
    case noTable
    /// Two columns of one table have the same name, and a JSON object can hold only one of them.
    case duplicateColumn(String)
}

extension RenderError: CustomStringConvertible {
    /// The error in words for people: what was found and what to do.
    public var description: String {
        switch self {
        case .noTable:
            """
            The result has no table, and csv writes tables only; choose another format: \
            \(Format.names.filter { $0 != Format.csv.rawValue }.joined(separator: ", ")).
            """
        case .duplicateColumn(let name):
            """
            Two columns of a table have the name '\(VisibleText.line(name))', and json needs a name of its own for \
            each; rename one, or choose another format.
            """
        }
    }
}
