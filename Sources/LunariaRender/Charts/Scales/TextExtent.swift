/// Estimates how much room text takes in a scene, rather too much than too little, as fonts differ.
enum TextExtent {
    /// The size of names, as the style sheet has it.
    static let labelSize = 12.0
    /// The size of figures, as the style sheet has it.
    static let valueSize = 11.0

    /// The width of a line of text in pixels.
    static func width(_ text: String, size: Double = labelSize) -> Double {
        text.reduce(0) { $0 + ems(of: $1) } * size
    }

    /// The text, or as much of its beginning as fits with `…` behind it.
    static func cut(_ text: String, to room: Double, size: Double = labelSize) -> String {
        if width(text, size: size) <= room { return text }
        var rest = room / size - ems(of: "…")
        var result = ""
        for character in text {
            rest -= ems(of: character)
            if rest < 0 { break }
            result.append(character)
        }
        while result.last == " " { result.removeLast() }
        return result.isEmpty ? "" : result + "…"
    }

    /// The text in at most `lines` lines of about the same length, broken at spaces and between Chinese characters; what
    /// does not fit is cut.
    static func wrap(_ text: String, to room: Double, lines: Int, size: Double = labelSize) -> [String] {
        let whole = width(text, size: size)
        guard whole > room, lines > 1 else { return [cut(text, to: room, size: size)] }
        for share in [1.05, 1.25, 1.5] {
            let even = broken(text, to: whole / Double(lines) * share, lines: lines, size: size)
            if even.allSatisfy({ width($0, size: size) <= room }),
                even.joined().count >= text.filter({ $0 != " " }).count,
                even.last?.last != "…" || text.last == "…"
            {
                return even
            }
        }
        return broken(text, to: room, lines: lines, size: size)
    }

    private static func broken(_ text: String, to room: Double, lines: Int, size: Double) -> [String] {
        var result: [String] = []
        var rest = text[...]
        while result.count < lines - 1, width(String(rest), size: size) > room {
            guard let end = lineEnd(of: rest, room: room / size) else { break }
            var line = rest[..<end]
            while line.last == " " { line.removeLast() }
            result.append(String(line))
            rest = rest[end...].drop { $0 == " " }
        }
        return result + [cut(String(rest), to: room, size: size)]
    }

    /// Where a line that fits ends: behind the last space, hyphen or wide character; `nil` if there is none.
    private static func lineEnd(of text: Substring, room: Double) -> Substring.Index? {
        var used = 0.0
        var end: Substring.Index?
        for index in text.indices {
            let character = text[index]
            if character == " " { end = index }
            used += ems(of: character)
            if used > room { break }
            let next = text.index(after: index)
            guard next < text.endIndex else { break }
            let isWide = DisplayWidth.of(character) == 2
            if character == "-" || character == "/" || isWide && !closing.contains(text[next]) { end = next }
        }
        return end == text.startIndex ? nil : end
    }

    private static let closing: Set<Character> = ["，", "。", "、", "）", "」", "』", "：", "；", "！", "？", ")", ","]

    /// The width of a character in parts of the size of the font.
    private static func ems(of character: Character) -> Double {
        switch DisplayWidth.of(character) {
        case 0: 0
        case 1:
            switch character {
            case "W", "M", "m", "@", "%", "—": 1
            case "w", "+", "−", "=", "<", ">", "×", "±", "~": 0.86
            case "A"..."Z", "…": 0.74
            case "i", "l", "I", "j", "t", "f", "r", ".", ",", ":", ";", "'", "|", " ", "(", ")": 0.42
            case "0"..."9": 0.65
            default: 0.62
            }
        default: 1.02
        }
    }
}
