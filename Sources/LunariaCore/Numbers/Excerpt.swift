/// The beginning of a text that was refused, safe to show: at most 40 characters, without control characters.
enum Excerpt {
    static func make(of utf8: Span<UInt8>) -> String {
        let count = min(utf8.count, 200)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in 0..<count { bytes.append(utf8[index]) }
        return make(of: String(decoding: bytes, as: UTF8.self), cut: utf8.count > count)
    }

    static func make(of text: String) -> String {
        make(of: text.utf8.span)
    }

    private static func make(of text: String, cut: Bool) -> String {
        var result = ""
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 40 { return result + "…" }
            append(scalar, to: &result)
            count += 1
        }
        return cut ? result + "…" : result
    }

    /// Adds a character, or its code if it would steer a terminal or reorder the line.
    static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
            text += "\\u{\(String(scalar.value, radix: 16))}"
        default:
            text.unicodeScalars.append(scalar)
        }
    }
}
