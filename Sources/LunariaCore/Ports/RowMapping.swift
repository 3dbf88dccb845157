/// Turns rows of a file into records.
public protocol RowMapping: AnyObject {
    /// Learns the header, once, before the first row; a column it has no place for is an error, unless it is ignored.
    func begin(header: [String], ignoring ignored: Set<String>) throws
    /// Puts the values of a row, aligned with the header, into a draft that is empty.
    ///
    /// Throws `CellProblem` when the row is refused; any other error ends the import.
    func map(_ cells: [String], into draft: inout RecordDraft) throws
    /// The column a field is read from, for messages; `nil` if it comes from several or none.
    func column(of field: String) -> String?
}

/// Why a row of a file is refused: which column, what was found, what was expected.
public struct CellProblem: Error, Sendable, Hashable {
    /// The name of the column in the file's header, if it is one column.
    public let column: String?
    /// The refused text; `nil` when something is missing.
    public let found: String?
    /// Completes the sentence "expected …".
    public let expected: Label

    /// Makes a problem.
    public init(column: String?, found: String?, expected: Label) {
        self.column = column
        self.found = found
        self.expected = expected
    }
}

/// A header that does not suit a mapping.
public struct HeaderProblem: Error, Sendable, Hashable, Spoken {
    /// The sentence to show.
    public let words: Label

    /// Makes a problem.
    public init(_ words: Label) {
        self.words = words
    }
}
