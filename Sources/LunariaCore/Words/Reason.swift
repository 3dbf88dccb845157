/// The limits of a text that says why, or what there is to do: a few sentences on one line.
public enum Reason {
    /// The most characters it may have.
    public static let longest = 500
    /// Completes the sentence "expected …".
    public static let expectation = Label(
        en: "a text of 1 to \(longest) characters on one line", zh: "1 至 \(longest) 个字符的单行文本")

    /// What is wrong with a text, to follow "found "; `nil` for one that is sound.
    public static func problem(with text: String) -> Label? {
        // A letter may bear any number of accents, so that its parts are counted.
        let length = text.unicodeScalars.count
        if length > longest {
            return Label(
                en: "\(length) characters, '\(text.shortened)'", zh: " \(length) 个字符的文本“\(text.shortened)”")
        }
        if text.isBlank { return Label(en: "an empty text", zh: "空文本") }
        return steering(in: text)
    }

    /// The text with a space for each run of line breaks and tabs: a sentence that quotes data stays one, whatever the
    /// data hold.
    public static func onOneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isBreak) else { return text }
        return text.unicodeScalars.split(whereSeparator: isBreak).map { String($0) }.joined(separator: " ")
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// The first character that would break the line or steer a terminal, to follow "found "; `nil` if there is none.
    public static func steering(in text: String) -> Label? {
        guard let scalar = text.unicodeScalars.first(where: isSteering) else { return nil }
        let name =
            scalar == "\n" || scalar == "\r"
            ? Label(en: "a line break", zh: "换行")
            : Label(en: "the control character U+\(hexadecimal(scalar))", zh: "控制字符 U+\(hexadecimal(scalar))")
        return Label(en: "\(name.en) in '\(text.shortened)'", zh: "“\(text.shortened)”中的\(name.zh)")
    }

    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        // These turn the direction of what follows; other characters of format join letters and emoji.
        case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// Whether there is nothing in the text that can be seen.
    public var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            // Every record has a key to look at, and the properties of a scalar are found by a search.
            if (0x21..<0x7F).contains(scalar.value) { return false }
            if scalar.properties.isWhitespace { return true }
            switch scalar.properties.generalCategory {
            case .control, .format: return true
            default: return false
            }
        }
    }
}
