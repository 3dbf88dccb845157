/// Makes text stand in HTML as it is, between tags and inside quoted attributes.
enum HTMLEscape {
    /// The text with markup and quotes as character references and controls made visible; newlines stay.
    static func text(_ text: String) -> String {
        let visible = VisibleText.paragraph(text)
        guard visible.utf8.contains(where: isMarkup) else { return visible }
        var result = ""
        for scalar in visible.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
