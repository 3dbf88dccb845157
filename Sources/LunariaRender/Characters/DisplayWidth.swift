/// Tells how many columns of a terminal text takes.
///
/// Wide and fullwidth East Asian characters and emoji take two columns, combining marks and invisible characters none,
/// everything else one. A cluster that is shown as one sign (a flag, a family, a letter with accents) never takes more
/// than two. Control characters count as nothing: pass text through `VisibleText` first.
public enum DisplayWidth {
    /// The columns a text of one line takes.
    public static func of(_ text: String) -> Int {
        if VisibleText.isPlain(text) { return text.utf8.count }
        var total = 0
        for scalar in text.unicodeScalars {
            // Only a text of letters that never join others can do without the costly search for clusters.
            guard let width = widthAlone(scalar) else { return text.reduce(0) { $0 + of($1) } }
            total += width
        }
        return total
    }

    /// The columns one character takes: 0, 1 or 2.
    public static func of(_ character: Character) -> Int {
        if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
        var total = 0
        var previous: Unicode.Scalar?
        for scalar in character.unicodeScalars {
            if scalar == emojiPresentation, previous?.properties.isEmoji == true { return 2 }
            total += of(scalar)
            previous = scalar
        }
        return min(total, 2)
    }

    /// The text cut to at most `width` columns; text that was cut ends with `…`.
    public static func truncating(_ text: String, to width: Int) -> String {
        guard width > 0 else { return "" }
        guard of(text) > width else { return text }
        var result = ""
        var room = width - 1
        for character in text {
            room -= of(character)
            if room < 0 { break }
            result.append(character)
        }
        return result + "…"
    }

    private static let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

    /// The width of the most common scalars, `nil` for all others.
    private static func widthAlone(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0x3001...0x3003, 0x3008...0x3011, 0x3041...0x3096, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        default: nil
        }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if let width = widthAlone(scalar) { return width }
        if isInvisible(scalar) { return 0 }
        return scalar.properties.isEmojiPresentation || WideRanges.contain(scalar) ? 2 : 1
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Hangul vowels and trailing consonants join the leading consonant before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
        // Terminals show a soft hyphen and the place of a leading consonant, although they may be ignored.
        case 0xAD, 0x115F: return false
        // Signs around annotations, and those that arrange hieroglyphs.
        case 0xFFF9...0xFFFB, 0x13430...0x1343F: return true
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .control, .nonspacingMark, .spacingMark, .enclosingMark: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
