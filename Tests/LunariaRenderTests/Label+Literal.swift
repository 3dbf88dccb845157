public import LunariaCore

/// Labels of tests are the same in both languages, unless a test is about that.
extension Label: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
