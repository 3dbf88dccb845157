public import LunariaCore
import LunariaRender

/// Words on their way to a terminal, which data and plugins must not be able to control.
public enum ShownText {
    /// The text with control characters shown as text; lines stay lines.
    public static func lines(_ text: String) -> String { VisibleText.paragraph(text) }

    /// The text with control characters, ends of lines included, shown as text.
    public static func line(_ text: String) -> String { VisibleText.line(text) }

    /// A finding on one line: `warn: sales.csv:17: …`, its severity in a colour if colours are shown.
    public static func line(_ finding: Finding, isColored: Bool, in language: Language) -> String {
        let severity = finding.severity.label.text(in: language)
        let palette = isColored ? Palette.colored : .plain
        return palette.show(severity, finding.severity.emphasis) + language.colon
            + VisibleText.paragraph(
                (finding.place.map { $0 + language.colon } ?? "") + finding.message.text(in: language))
    }

    /// An amount with thousands separators and its currency: `1,300.00 CNY`.
    public static func amount(_ money: Money) -> String { ShownNumber.text(money) }

    /// The columns of a terminal that a text of one line takes, two for each Chinese character.
    public static func width(of text: String) -> Int { DisplayWidth.of(text) }

    /// The text in lines of at most so many columns, broken between words and between Chinese characters.
    public static func wrapped(_ text: String, to width: Int) -> [String] { LineWrap.lines(of: text, width: width) }
}
