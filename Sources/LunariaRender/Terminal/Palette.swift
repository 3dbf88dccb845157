/// How a terminal shows what stands out; the only place where escape sequences come from.
public enum Palette: Sendable, Hashable {
    /// As everything else, as in a file or a pipe.
    case plain
    /// With the colours that the person has chosen for the terminal.
    case colored

    /// The text as it is shown with an emphasis; it takes as many columns as before.
    ///
    /// Text that data or plugins may hold must have gone through `VisibleText` before.
    public func show(_ text: String, _ emphasis: Emphasis?) -> String {
        guard self == .colored, let emphasis, !text.isEmpty else { return text }
        return "\u{1B}[\(emphasis.code)m\(text)\u{1B}[0m"
    }
}
