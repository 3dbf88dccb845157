/// Why a file cannot be read or written; its description is a sentence for the person who gave the file.
public enum FileError: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case missing(file: String)
    /// The path leads to a directory where a file is expected.
    case isDirectory(file: String)
    /// The user may not do this with the file.
    case permissionDenied(file: String, access: FileAccess)
    /// The directory that should receive the file does not exist.
    case missingDirectory(file: String)
    /// The system failed for another reason, given as `errno`.
    case failed(file: String, access: FileAccess, code: Int32)

    /// The bytes that begin with `byte` are no character of the encoding.
    case undecodable(FilePlace, byte: UInt8, encoding: TextEncoding)
    /// The text contains a character with the number zero.
    case nulCharacter(FilePlace)
    /// UTF-16 was asked for, but the file does not say in which byte order it is.
    case missingByteOrderMark(file: String)
    /// The file begins with the byte order mark of another encoding than the one asked for.
    case contradictoryByteOrderMark(file: String, found: TextEncoding, requested: TextEncoding)
    /// Text to be written is no valid text and cannot be stored in the encoding.
    case unencodable(file: String, encoding: TextEncoding)
    /// This system cannot convert the encoding.
    case encodingUnavailable(TextEncoding)

    /// A quoted cell, opened at the place, is still open at the end of the file.
    case unterminatedQuote(FilePlace)
    /// A quoted cell goes on after its closing quote.
    case textAfterQuote(FilePlace)
    /// A cell has more than `limit` bytes; `quoted` says whether it was opened by a quote.
    case cellTooLarge(FilePlace, limit: Int, quoted: Bool)
    /// A record has more than `limit` bytes.
    case recordTooLarge(FilePlace, limit: Int)
    /// A record has more than `limit` cells.
    case tooManyCells(FilePlace, limit: Int)
}
