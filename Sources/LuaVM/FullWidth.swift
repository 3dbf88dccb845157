/// Punctuation of Chinese keyboards, which stands for a sign of Lua and is none.
public enum FullWidth {
    private static let others: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{2018}": "'", "\u{2019}": "'", "\u{3002}": ".", "\u{3001}": ",",
        "\u{3010}": "[", "\u{3011}": "]", "\u{3000}": " ",
    ]

    /// The sign that is meant, or `nil` if the character is no full-width sign.
    public static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let other = others[scalar] { return other }
        return (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    }

    /// The first character in the bytes, if it is a full-width sign, with the sign that is meant.
    public static func first(in bytes: ArraySlice<UInt8>) -> (found: Character, plain: Character)? {
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), let plain = plain(scalar) else { return nil }
        return (Character(scalar), Character(plain))
    }

    /// What to do about a source that does not compile for such a sign.
    static func hint(for error: LuaError, in source: [UInt8]) -> String? {
        guard error.code == .syntax, let number = error.line, error.message.contains("near '<\\") else { return nil }
        let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return nil }
        let line = lines[number - 1]
        var quote: UInt8?
        for position in line.indices {
            let byte = line[position]
            if quote != nil {
                if byte == quote { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte >= 0x80, let (found, plain) = first(in: line[position...]) {
                return "found the full-width \(found), write \(plain == " " ? "a plain space" : String(plain))"
            }
        }
        return nil
    }
}
