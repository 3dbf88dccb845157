import Crypto

/// SHA-256 over items in the encoding of `ByteSink`, fed to the hash in large pieces.
struct BufferedHash {
    private var hash = SHA256()
    private var sink = ByteSink()

    mutating func add(_ body: (inout ByteSink) -> Void) {
        body(&sink)
        if sink.bytes.count >= 1 << 14 { flush() }
    }

    /// The hash of everything added so far, in hexadecimal.
    var hexadecimal: String {
        var copy = self
        copy.flush()
        return Hexadecimal.text(of: copy.hash.finalize())
    }

    private mutating func flush() {
        sink.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        sink.removeAll()
    }
}
