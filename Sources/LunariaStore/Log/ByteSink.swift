import LunariaCore

/// Collects values in an encoding in which different values never give the same bytes: every item says its kind and length.
struct ByteSink {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ integer: Int64) { append("i", UInt64(bitPattern: integer)) }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(text: $0) }
    }

    mutating func append(text: UnsafeBufferPointer<UInt8>) {
        append("t", UInt64(text.count))
        bytes.append(contentsOf: text)
    }

    mutating func append(blob: [UInt8]) {
        append("b", UInt64(blob.count))
        bytes.append(contentsOf: blob)
    }

    mutating func append(_ value: StoredValue) {
        switch value {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .integer(let integer): append(integer)
        case .text(let text): append(text)
        }
    }

    mutating func append(_ currency: Currency) { append(currency.code) }

    private mutating func append(_ kind: Unicode.Scalar, _ number: UInt64) {
        // One append for all nine bytes, because each checks the array's capacity.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 9) { item in
            item[0] = UInt8(ascii: kind)
            for index in 1...8 { item[index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index - 1))) }
            bytes.append(contentsOf: item)
        }
    }
}
