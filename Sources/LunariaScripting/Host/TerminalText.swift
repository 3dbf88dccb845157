/// What a script says, made fit for a terminal.
enum TerminalText {
    /// The text without the power over a terminal that control characters have, cut where it gets too long to read.
    static func make(of text: String, atMost limit: Int = .max) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit { return String(result) + "…" }
            count += 1
            if hasPower(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a terminal does something else with a character than showing it: controls, and what turns the direction of text.
    private static func hasPower(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
