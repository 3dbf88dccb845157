/// The characters at the end of a written line.
public enum LineEnding: String, Hashable, Sendable {
    /// A line feed, as on Linux.
    case lineFeed = "\n"
    /// Carriage return and line feed, as RFC 4180 says and Windows programs expect.
    case carriageReturnLineFeed = "\r\n"
}
