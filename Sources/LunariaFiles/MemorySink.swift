/// Collects written bytes in memory.
public final class MemorySink: ByteSink {
    /// What error messages call the bytes.
    public let name: String
    /// All bytes written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init(name: String = "memory") {
        self.name = name
    }

    /// Appends `bytes`.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        self.bytes.append(contentsOf: bytes)
    }
}
