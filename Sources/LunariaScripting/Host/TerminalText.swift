/// What a script says, made fit for a terminal.
enum TerminalText {
    /// The text without the power over a terminal that control characters have, cut where it gets too long to read.
    static func make(of text: String, atMost limit: Int = .max) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit { return String(result) + "…" }
            count += 1
            if scalar.properties.generalCategory == .control, scalar != "\t", scalar != "\n" {
                result += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
