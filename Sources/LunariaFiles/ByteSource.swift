/// A stream of bytes that is read once, from front to back.
public protocol ByteSource {
    /// The path of the file, or another name a person recognizes it by; error messages begin with it.
    var name: String { get }
    /// How many bytes have been read so far.
    var bytesRead: Int { get }
    /// How many bytes there are altogether, or `nil` if that cannot be known, as for a pipe.
    var totalBytes: Int? { get }

    /// Reads the next bytes into `buffer`, which is not empty, and returns how many; 0 at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}
