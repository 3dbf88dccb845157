import LunariaRender

/// Words on their way to a terminal, which data and plugins must not be able to control.
public enum ShownText {
    /// The text with control characters shown as text; lines stay lines.
    public static func lines(_ text: String) -> String { VisibleText.paragraph(text) }
}
