/// Makes text safe to show: whatever would steer a terminal or reorder a line becomes something to see.
///
/// Control characters (C0, DEL, C1), line and paragraph separators and the controls that override the writing direction
/// (https://trojansource.codes) are replaced by their code, as in `\u{1b}`. Everything else stays.
public enum VisibleText {
    /// Text for a single line: a newline is shown as `⏎`, a tab as a space.
    public static func line(_ text: String) -> String {
        isPlain(text) ? text : replacingControls(in: text, newline: "⏎", tab: " ")
    }

    /// Text for several lines: newlines and tabs stay.
    public static func paragraph(_ text: String) -> String {
        isPlain(text) ? text : replacingControls(in: text, newline: "\n", tab: "\t")
    }

    /// Whether text is printable ASCII throughout, as most is.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    private static func replacingControls(in text: String, newline: String, tab: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var followsReturn = false
        for scalar in text.unicodeScalars {
            // A return is held back until it is known whether it belongs to a newline.
            if followsReturn, scalar != "\n" { result += code(of: "\r") }
            followsReturn = scalar == "\r"
            switch scalar {
            case "\n": result += newline
            case "\t": result += tab
            case "\r": break
            case _ where isControl(scalar): result += code(of: scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        if followsReturn { result += code(of: "\r") }
        return result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        case 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16))}"
    }
}
