/// How JSON is laid out.
public enum JSONStyle: Sendable, Hashable {
    /// Each member and element on a line of its own, indented by two spaces, and a newline at the end.
    case pretty
    /// Everything on one line, without spaces and without a newline at the end.
    case compact
}
