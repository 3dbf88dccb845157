import Crypto

/// SHA-256 over a sequence of values, each text with its length before it, so that no two sequences are confused.
public struct ContentHash: Sendable {
    private var hash = SHA256()
    /// Values are gathered before they are hashed: a call of the hash function costs more than most values.
    private var pending: [UInt8] = []
    private static let batch = 8192

    /// Makes a hash of nothing yet.
    public init() {
        pending.reserveCapacity(2 * Self.batch)
    }

    /// Adds a text.
    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in add(bytes) }
    }

    /// Adds bytes.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        add(Int64(bytes.count))
        pending.append(contentsOf: bytes)
        if pending.count >= Self.batch { drain() }
    }

    /// Adds an integer.
    public mutating func add(_ integer: Int64) {
        withUnsafeBytes(of: integer.littleEndian) { bytes in pending.append(contentsOf: bytes) }
        if pending.count >= Self.batch { drain() }
    }

    /// The hash of everything added so far, as 64 hexadecimal digits.
    public func hexadecimal() -> String {
        var copy = self
        copy.drain()
        let digits = Array("0123456789abcdef".utf8)
        let bytes = copy.hash.finalize().flatMap { byte in [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func drain() {
        pending.withUnsafeBytes { bytes in hash.update(bufferPointer: bytes) }
        pending.removeAll(keepingCapacity: true)
    }
}
