import LunariaCore

/// Makes names of sheets that Excel takes, each different from the others.
///
/// A name has at most 31 characters (in the count of UTF-16), none of `[]:*?/\`, no apostrophe at its ends, is not empty
/// and not `History`; upper and lower case are the same to Excel.
struct SheetNames {
    private static let longest = 31

    /// What a sheet is called whose table has no name.
    private let fallback: String
    private var taken: Set<String> = ["history"]

    /// Makes names where none is taken yet.
    init(language: Language) {
        fallback = Label(en: "Table", zh: "表").text(in: language)
    }

    /// A name like the wanted one that is still free; it is taken now.
    mutating func take(_ wanted: String) -> String {
        let clean = Self.cleaned(wanted)
        let base = clean.isEmpty ? fallback : clean
        var name = Self.cut(base, to: Self.longest)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let ending = " (\(number))"
            name = Self.cut(base, to: Self.longest - ending.utf16.count) + ending
            number += 1
        }
        return name
    }

    private static func cleaned(_ wanted: String) -> String {
        let shown = CellText.line(wanted).map { character -> Character in
            switch character {
            case "[", "]", ":", "*", "?", "/", "\\": "-"
            case "⏎": " "
            default: character
            }
        }
        return String(trimmed(shown[...]))
    }

    private static func cut(_ name: String, to length: Int) -> String {
        var rest = Array(name)[...]
        // A sheet that is named by one cluster of many signs keeps what fits of them.
        if let first = rest.first, String(first).utf16.count > length {
            return String(decoding: Array(String(first).utf16.prefix(length)), as: UTF16.self)
        }
        guard name.utf16.count > length else { return name }
        while rest.reduce(0, { $0 + String($1).utf16.count }) > length { rest.removeLast() }
        // The words before a comma are a better name than half a sentence, and whole words than half a word.
        let end = rest.firstIndex(where: isPause) ?? lastGap(in: rest) ?? rest.endIndex
        let short = trimmed(rest[..<end])
        return String(short.isEmpty ? trimmed(rest) : short)
    }

    private static func isPause(_ character: Character) -> Bool { ",，、;；。(（".contains(character) }

    /// Where the last whole word ends, unless little is left before it.
    private static func lastGap(in name: ArraySlice<Character>) -> Int? {
        name.indices.last { name[$0] == " " && $0 > name.count / 2 }
    }

    private static func trimmed(_ name: ArraySlice<Character>) -> ArraySlice<Character> {
        let isEdge = { (character: Character) in character.isWhitespace || character == "'" }
        var rest = name.drop(while: isEdge)
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return rest
    }
}
