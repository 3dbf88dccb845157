/// Breaks text into lines of a terminal.
enum LineBreaks {
    /// The lines of a text, each at most `width` columns: broken at spaces, between wide characters or, in a word that is
    /// longer than a line, anywhere but within a character.
    static func lines(of text: String, width: Int) -> [String] {
        let width = max(width, 2)
        var lines: [String] = []
        var rest = text[...]
        while DisplayWidth.of(String(rest)) > width {
            let end = lineEnd(of: rest, width: width)
            var line = rest[..<end]
            while line.last == " " { line.removeLast() }
            lines.append(String(line))
            rest = rest[end...].drop { $0 == " " }
        }
        return lines + (rest.isEmpty && !lines.isEmpty ? [] : [String(rest)])
    }

    private static func lineEnd(of text: Substring, width: Int) -> Substring.Index {
        var room = width
        var last: Substring.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            room -= DisplayWidth.of(character)
            if room < 0 {
                // A space may stand where the line ends: it is left out.
                return character == " " ? index : last ?? index
            }
            index = text.index(after: index)
            if character == " " || DisplayWidth.of(character) == 2 { last = index }
        }
        return text.endIndex
    }
}
