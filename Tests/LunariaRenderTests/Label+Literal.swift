public import LunariaCore

/// Labels of tests are the same in both languages, unless a test is about that.
extension Label: ExpressibleByStringLiteral {
    /// Makes the label of a literal.
    public init(stringLiteral text: String) { self.init(text) }
}
