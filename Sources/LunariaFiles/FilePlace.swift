/// A place inside a text file.
public struct FilePlace: Hashable, Sendable, CustomStringConvertible {
    /// The path of the file as the user gave it, or `standard input`.
    public let file: String
    /// The physical line, counted from 1.
    public let line: Int
    /// The cell inside its record, counted from 1, where it is known.
    public let column: Int?
    /// The byte inside the file, counted from 0, where it is known.
    public let byteOffset: Int?

    /// A place in `file`; what is not known stays out.
    public init(file: String, line: Int, column: Int? = nil, byteOffset: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
    }

    /// The place in words, such as `deals.csv, line 3, column 2`.
    public var description: String {
        var words = "\(file), line \(line)"
        if let column { words += ", column \(column)" }
        if let byteOffset { words += ", byte offset \(byteOffset)" }
        return words
    }
}
