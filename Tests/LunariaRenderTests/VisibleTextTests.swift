import LunariaRender
import Testing

struct VisibleTextTests {
    @Test(arguments: [
        ("plain", "plain", "plain"), ("a\tb\nc", "a b⏎c", "a\tb\nc"), ("a\r\nb", "a⏎b", "a\nb"),
        ("a\rb\r", "a\\u{d}b\\u{d}", "a\\u{d}b\\u{d}"), ("\r\r\n", "\\u{d}⏎", "\\u{d}\n"),
        ("\u{1b}[2J\u{7f}\u{9b}", "\\u{1b}[2J\\u{7f}\\u{9b}", "\\u{1b}[2J\\u{7f}\\u{9b}"),
        ("\u{202e}\u{2066}\u{2028}", "\\u{202e}\\u{2066}\\u{2028}", "\\u{202e}\\u{2066}\\u{2028}"),
        ("客户\u{200d}é", "客户\u{200d}é", "客户\u{200d}é"),
    ])
    func `what would steer a terminal is shown`(text: String, line: String, paragraph: String) {
        #expect(VisibleText.line(text) == line)
        #expect(VisibleText.paragraph(text) == paragraph)
    }
}
