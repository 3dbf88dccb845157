import LunariaRender

/// Words on their way to a terminal, which data and plugins must not be able to control.
public enum ShownText {
    /// The text with control characters shown as text; lines stay lines.
    public static func lines(_ text: String) -> String { VisibleText.paragraph(text) }

    /// The text with control characters, ends of lines included, shown as text.
    public static func line(_ text: String) -> String { VisibleText.line(text) }
}
