import Testing

/// Lines that leave out lines.
@Suite struct LinePatternTests {
    @Test(
        arguments: [
            ("a b", "a b", true), ("a b", "a", false), ("", "a", false), ("…", "", true), ("…", "a b", true),
            ("a …", "a", true), ("a …", "b a", false), ("… b", "a b", true), ("… b", "b a", false),
            ("a … b", "a b", true), ("a … a", "a", false), ("a … c … e", "a b c d e", true),
            ("a … c d … e", "a c x c d e", true), ("a … d … e", "a c e", false), ("… b …", "b", true),
            ("a ~… b", "a b", true),
        ])
    func `an ellipsis stands for any number of lines`(_ pattern: String, _ found: String, _ matches: Bool) {
        #expect(LinePattern(lines: Self.lines(pattern)).matches(Self.lines(found)) == matches)
    }

    @Test(
        arguments: [
            ("a b", "c", "c"), ("a …", "b c d", "b …"), ("… a", "b c d", "… d"), ("a … b", "c", "c"),
            ("a ~… b", "c d", "c ~… d"), ("a … c … e", "x b c d y", "x … c … y"), ("a … c … e", "x b d y", "x b d y"),
        ])
    func `what is shown anew leaves out what was left out`(_ pattern: String, _ found: String, _ shown: String) {
        #expect(LinePattern(lines: Self.lines(pattern)).shortened(Self.lines(found)) == Self.lines(shown))
    }

    private static func lines(_ words: String) -> [String] {
        words.split(separator: " ").map { String($0.replacing("~", with: " ")) }
    }
}
