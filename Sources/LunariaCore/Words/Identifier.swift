/// The names of objects, fields and parameters.
public enum Identifier {
    /// Whether a text is a name: at most 40 lower-case letters, digits and underscores, beginning with a letter.
    public static func isValid(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 40 else { return false }
        return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_") }
    }
}
