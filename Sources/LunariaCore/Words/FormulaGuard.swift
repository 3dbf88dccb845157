/// Keeps spreadsheet programs from running text of a CSV file as a formula.
///
/// Text that such a program could take for one gets an apostrophe in front, which `unguarded` takes off again. Text that
/// begins with apostrophes and then looks like a formula gets one more, so that every text comes back as it was.
public enum FormulaGuard {
    private static let mark = UInt8(ascii: "'")

    /// The text with an apostrophe in front if a spreadsheet program could take it for a formula.
    public static func guarded(_ text: String) -> String { isNeeded(for: text) ? "'" + text : text }

    /// The text without the apostrophe that `guarded` puts in front; any other text as it is.
    public static func unguarded(_ text: String) -> String {
        guard text.utf8.first == mark else { return text }
        let rest = text.unicodeScalars.dropFirst()
        return isFormula(rest) ? String(rest) : text
    }

    /// The texts without their apostrophes.
    public static func unguarded(_ texts: [String]) -> [String] {
        texts.contains { $0.utf8.first == mark } ? texts.map(unguarded) : texts
    }

    /// Whether a text needs an apostrophe.
    public static func isNeeded(for text: String) -> Bool {
        guard let first = text.utf8.first, canBegin(first) else { return false }
        return begins(first) || isFormula(text.unicodeScalars[...])
    }

    /// Whether a text, given as UTF-8, needs an apostrophe.
    public static func isNeeded(for text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, canBegin(first) else { return false }
        return begins(first) || isNeeded(for: String(decoding: text, as: UTF8.self))
    }

    /// Whether a text that begins with the byte needs an apostrophe, whatever follows.
    private static func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }

    /// Whether a text that begins with the byte may need an apostrophe: nearly all others are told by it.
    private static func canBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case mark, UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
        // White space in ASCII, and the first bytes of all other white space and of the wide signs.
        case 0x09...0x0D, 0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }

    private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
        let text = text.drop { $0 == "'" }
        switch text.first {
        case "\t", "\n", "\r": return true
        case nil: return false
        default: break
        }
        switch text.first(where: { !isSkipped($0) }) {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }

    /// White space, and marks that cannot be seen.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": true
        default: scalar.properties.isWhitespace
        }
    }
}
