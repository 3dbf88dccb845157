/// Bytes in memory, read as if they came from a file.
public struct MemorySource: ByteSource, Sendable {
    /// What error messages call the bytes.
    public let name: String
    /// How many bytes have been read so far.
    public private(set) var bytesRead = 0

    private let bytes: [UInt8]
    private let chunkSize: Int

    /// A source of `bytes` that hands out at most `chunkSize` of them at a time, at least one.
    public init(_ bytes: [UInt8], name: String, chunkSize: Int = .max) {
        self.bytes = bytes
        self.name = name
        self.chunkSize = max(1, chunkSize)
    }

    /// A source of the UTF-8 bytes of `text`.
    public init(_ text: String, name: String, chunkSize: Int = .max) {
        self.init(Array(text.utf8), name: name, chunkSize: chunkSize)
    }

    /// How many bytes there are altogether.
    public var totalBytes: Int? { bytes.count }

    /// Copies the next bytes into `buffer` and returns how many; 0 at the end.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = min(buffer.count, chunkSize, bytes.count - bytesRead)
        buffer.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }
}
