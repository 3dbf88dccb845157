import LunariaCore
import Testing

struct ReasonTests {
    @Test(
        arguments: [
            ("it was signed", nil), (String(repeating: "字", count: 500), nil), ("👩‍👩‍👧 和 é", nil),
            ("", "an empty text"), (" \u{200B}\u{3000}", "an empty text"),
            ("a\nb", "a line break in 'a\\u{a}b'"), ("a\u{1B}[31m", "the control character U+001B in 'a\\u{1b}[31m'"),
            ("a\u{202E}b", "the control character U+202E in 'a\\u{202e}b'"),
            ("a\u{2028}b", "the control character U+2028 in 'a\\u{2028}b'"),
            (String(repeating: "x", count: 501), "501 characters, '\(String(repeating: "x", count: 57))…'"),
        ] as [(String, String?)])
    func `a reason is some characters on one line`(text: String, problem: String?) {
        #expect(Reason.problem(with: text)?.en == problem)
    }

    @Test(
        arguments: [
            ("one line", "one line"), ("a\nb", "a b"), ("a\r\n\tb\u{2028}c", "a b c"), ("\na\n", "a"), ("\n", ""),
        ])
    func `what runs over several lines is put on one`(text: String, line: String) {
        #expect(Reason.onOneLine(text) == line)
    }
}
