/// Makes text stand in Markdown as it is: nothing in it becomes emphasis, a link, an image, code or HTML.
enum MarkdownEscape {
    /// Text for a single line; a newline becomes `<br>`.
    static func line(_ text: String) -> String {
        lines(of: text).map(escaped).joined(separator: "<br>")
    }

    /// Text for a paragraph, which keeps its lines, its empty lines and its indentation.
    static func paragraph(_ text: String) -> String {
        let lines = lines(of: text)
        var result = ""
        for (index, line) in lines.enumerated() {
            if index > 0 { result += "\n" }
            let indentation = line.prefix { $0 == " " || $0 == "\t" }
            result += indentation.map { $0 == "\t" ? "&nbsp;&nbsp;&nbsp;&nbsp;" : "&nbsp;" }.joined()
            result += guardedStart(escaped(line.dropFirst(indentation.count)))
            let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
            if isFollowed, !line.isEmpty { result += "\\" }
        }
        return result
    }

    private static func lines(of text: String) -> [Substring] {
        VisibleText.paragraph(text).split(separator: "\n", omittingEmptySubsequences: false).map { $0 }
    }

    private static func escaped(_ line: Substring) -> String {
        guard line.utf8.contains(where: isMarkup) else { return String(line) }
        // By scalars: a combining mark after a sign must not hide it.
        let scalars = line.unicodeScalars
        var result = ""
        var previous: Unicode.Scalar = " "
        for index in scalars.indices {
            let scalar = scalars[index]
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "`", "*", "[", "]", "|", "~": result += "\\\(scalar)"
            // After a space a sign would close a heading or name an issue.
            case "#" where previous == " " || previous == "\t": result += "\\#"
            // Inside a word such as `purchase_grade` an underscore means nothing.
            case "_" where !(isWord(previous) && scalars[index...].dropFirst().first.map(isWord) == true):
                result += "\\_"
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "`"),
            UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
            UInt8(ascii: "#"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// The line with its first sign escaped where that would start a list, a heading or a rule.
    private static func guardedStart(_ line: String) -> String {
        guard let first = line.first else { return line }
        if "-+=".contains(first) { return line.dropFirst().first?.isNumber == true ? line : "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return line }
        return rest.dropFirst().isEmpty || rest.dropFirst().first == " " ? "\(digits)\\\(rest)" : line
    }
}
