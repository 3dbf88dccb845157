import LunariaRender
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("北京科技", 8), ("（，。！）", 10), ("ｶﾀｶﾅ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11ab}", 2),
        ("é", 1), ("e\u{301}", 1), ("a\u{200b}b", 2), ("\u{feff}", 0), ("co\u{ad}op", 5), ("–…“”", 4), ("€", 1),
        ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨🇳🇩🇪", 4), ("❤", 1), ("❤️", 2), ("1️⃣", 2),
        ("🏴\u{e0067}\u{e0062}\u{e007f}", 2),
        ("①㉈", 2), ("𠮷", 2), ("नी", 1), ("Z\u{334}\u{335}\u{336}\u{337}", 1), ("\u{1b}[0m", 3), ("\u{7f}", 0),
    ])
    func `the columns of a text`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("北京科技", 8, "北京科技"), ("北京科技", 7, "北京科…"), ("北京科技", 6, "北京…"),
        ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("ab", 1, "…"), ("ab", 0, ""), ("ab", -1, ""),
        ("", 0, ""),
    ])
    func `a text is cut between characters and never exceeds its width`(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.truncating(text, to: width) == cut)
    }
}
