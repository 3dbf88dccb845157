/// Knows what is escaped in a JSON string: what the standard (RFC 8259) demands, and the characters that would steer a
/// terminal or reorder its line, so that JSON can be looked at safely.
enum JSONEscape {
    /// Appends a string in quotes.
    static func appendQuoted(_ string: String, to buffer: inout [UInt8]) {
        var string = string
        string.withUTF8 { appendQuoted(valid: $0, to: &buffer) }
    }

    /// Appends a string given as UTF-8 in quotes; what is not UTF-8 becomes `U+FFFD`.
    static func appendQuoted(utf8 bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            appendQuoted(valid: bytes, to: &buffer)
        } else {
            appendQuoted(String(decoding: bytes, as: UTF8.self), to: &buffer)
        }
    }

    private static func appendQuoted(valid bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        buffer.append(UInt8(ascii: "\""))
        var copied = 0
        var index = 0
        while index < bytes.count {
            let length = length(of: bytes, at: index)
            if length > 0 {
                buffer += bytes[copied..<index]
                append(bytes[index..<index + length], to: &buffer)
                copied = index + length
            }
            index += max(length, 1)
        }
        buffer += bytes[copied...]
        buffer.append(UInt8(ascii: "\""))
    }

    /// How many bytes at a place belong to one character that must be escaped; 0 when they can stand as they are.
    private static func length(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: 1
        case 0xC2: lengthOfC1(bytes, at: index)
        case 0xE2: lengthOfSteering(bytes, at: index)
        default: 0
        }
    }

    /// Appends the escape of one character given as UTF-8.
    private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to buffer: inout [UInt8]) {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": buffer += "\\\"".utf8
            case "\\": buffer += "\\\\".utf8
            case "\n": buffer += "\\n".utf8
            case "\r": buffer += "\\r".utf8
            case "\t": buffer += "\\t".utf8
            default:
                let digits = String(scalar.value, radix: 16)
                buffer += "\\u".utf8
                buffer += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                buffer += digits.utf8
            }
        }
    }

    /// U+0080 to U+009F.
    private static func lengthOfC1(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        index + 1 < bytes.count && bytes[index + 1] < 0xA0 ? 2 : 0
    }

    /// U+2028 to U+202E and U+2066 to U+2069.
    private static func lengthOfSteering(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index + 2 < bytes.count else { return 0 }
        return switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): 3
        default: 0
        }
    }
}
