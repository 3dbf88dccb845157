/// Fills text with spaces up to a width in columns of a terminal; text that is wider stays as it is.
enum Padding {
    /// The text with spaces after it.
    static func after(_ text: String, to width: Int) -> String {
        text + spaces(width - DisplayWidth.of(text))
    }

    /// The text with spaces before it.
    static func before(_ text: String, to width: Int) -> String {
        spaces(width - DisplayWidth.of(text)) + text
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(count, 0))
    }
}
