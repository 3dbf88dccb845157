/// A sink that keeps what is written to it.
public struct MemorySink: ByteSink, Sendable {
    /// Everything written so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty sink.
    public init() {}

    /// Adds bytes at the end.
    public mutating func write(_ bytes: [UInt8]) {
        self.bytes += bytes
    }

    /// Everything written so far, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
