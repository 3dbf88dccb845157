/// Breaks text into lines of a terminal.
enum LineBreaks {
    /// The lines of a text, each at most `width` columns: broken at spaces, between wide characters or, in a word that is
    /// longer than a line, anywhere but within a character.
    ///
    /// A figure or a date that is longer than a line stays whole on a line of its own, since its parts would read as others.
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

    /// The width of the widest figure or date among the words of a text.
    static func widestFigure(in text: String) -> Int {
        text.split(whereSeparator: { !isOfFigure($0) }).reduce(0) { widest, word in
            word.contains(where: \.isASCIIDigit) ? max(widest, word.utf8.count) : widest
        }
    }

    /// Where the figure ends that a text begins with and that goes on at a place; the place itself if there is none.
    private static func figureEnd(in text: Substring, from place: Substring.Index) -> Substring.Index {
        guard isOfFigure(text[place]), text[..<place].allSatisfy(isOfFigure) else { return place }
        return text[place...].firstIndex { !isOfFigure($0) } ?? text.endIndex
    }

    /// Whether a character stands in figures and dates.
    private static func isOfFigure(_ character: Character) -> Bool {
        character.isASCIIDigit || "+-.,:/%".contains(character)
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
                return character == " " ? index : last ?? figureEnd(in: text, from: index)
            }
            index = text.index(after: index)
            if character == " " || DisplayWidth.of(character) == 2 { last = index }
        }
        return text.endIndex
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
