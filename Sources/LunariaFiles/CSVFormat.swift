/// How delimited text is written.
public struct CSVFormat: Hashable, Sendable {
    /// The character between cells.
    public var delimiter: CSVDelimiter
    /// The end of every record.
    public var lineEnding: LineEnding
    /// How characters become bytes; UTF-16 is written in little-endian order.
    public var encoding: TextEncoding
    /// Whether a byte order mark comes first, which Excel needs to recognize UTF-8; UTF-16 always has one.
    public var hasByteOrderMark: Bool

    /// Comma, line feed, UTF-8 and no byte order mark, unless told otherwise.
    public init(
        delimiter: CSVDelimiter = .comma, lineEnding: LineEnding = .lineFeed, encoding: TextEncoding = .utf8,
        hasByteOrderMark: Bool = false
    ) {
        self.delimiter = delimiter
        self.lineEnding = lineEnding
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
    }
}
