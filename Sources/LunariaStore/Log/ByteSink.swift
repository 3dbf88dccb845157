/// Collects values in an encoding in which different values never give the same bytes: every item has its length before it.
struct ByteSink {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ integer: Int64) {
        bytes.append(UInt8(ascii: "i"))
        appendPlain(UInt64(bitPattern: integer))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(text: $0) }
    }

    mutating func append(text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "t"))
        appendPlain(UInt64(text.count))
        bytes.append(contentsOf: text)
    }

    mutating func append(blob: [UInt8]) {
        bytes.append(UInt8(ascii: "b"))
        appendPlain(UInt64(blob.count))
        bytes.append(contentsOf: blob)
    }

    mutating func appendNull() { bytes.append(UInt8(ascii: "n")) }

    mutating func append(_ text: String?) {
        if let text { append(text) } else { appendNull() }
    }

    mutating func append(_ integer: Int64?) {
        if let integer { append(integer) } else { appendNull() }
    }

    private mutating func appendPlain(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
