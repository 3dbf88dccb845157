/// Breaks text into lines of a terminal, between words and between Chinese characters.
///
/// Punctuation stays with what it belongs to: a comma does not begin a line, and an opening bracket does not end one.
public enum LineWrap {
    /// The lines of a text without ends of lines, each at most `width` columns unless one word is longer.
    public static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for part in parts(of: text) {
            let taken = DisplayWidth.of(part.text)
            let gap = part.followsSpace && !line.isEmpty ? 1 : 0
            if !line.isEmpty, used + gap + taken > width {
                lines.append(line)
                (line, used) = (part.text, taken)
            } else {
                line += (gap == 1 ? " " : "") + part.text
                used += gap + taken
            }
        }
        return lines + [line]
    }

    /// Text that stays on one line.
    private struct Part {
        var text: String
        let followsSpace: Bool
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var previous: Character?
        for character in text {
            if character == " " {
                previous = nil
            } else if let last = previous, !mayBreak(between: last, and: character) {
                parts[parts.count - 1].text.append(character)
                previous = character
            } else {
                parts.append(Part(text: String(character), followsSpace: previous == nil))
                previous = character
            }
        }
        return parts
    }

    private static func mayBreak(between left: Character, and right: Character) -> Bool {
        guard DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2 else { return false }
        return !opening.contains(left) && !closing.contains(right)
    }

    private static let opening: Set<Character> = ["(", "[", "<", "“", "‘", "（", "《", "〈", "【", "「", "『"]
    private static let closing: Set<Character> = [
        ")", "]", ">", "”", "’", "）", "》", "〉", "】", "」", "』", ",", ".", ";", ":", "!", "?", "%", "…", "，", "。", "；",
        "：", "、", "！", "？", "％",
    ]
}
