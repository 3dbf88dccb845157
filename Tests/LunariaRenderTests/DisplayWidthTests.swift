import LunariaRender
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("北京科技", 8), ("（，。！）", 10), ("ｶﾀｶﾅ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11ab}", 2),
        ("é", 1), ("e\u{301}", 1), ("a\u{200b}b", 2), ("\u{feff}", 0), ("co\u{ad}op", 5), ("–…“”", 4), ("€", 1),
        ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨🇳🇩🇪", 4), ("❤", 1), ("❤️", 2), ("1️⃣", 2),
        ("🏴\u{e0067}\u{e0062}\u{e007f}", 2),
        ("①㉈", 2), ("𠮷", 2), ("नी", 1), ("Z\u{334}\u{335}\u{336}\u{337}", 1), ("\u{1b}[0m", 3), ("\u{7f}", 0),
        ("👩🏽‍💻", 2), ("🏳️‍🌈", 2), ("🧑‍🤝‍🧑", 2), ("👁️‍🗨️", 2), ("🤦🏼‍♂️", 2), ("#️⃣", 2), ("*️⃣", 2), ("1⃣", 1), ("☺️", 2), ("☺", 1),
        ("⌚", 2), ("⚡", 2), ("☎", 1), ("©", 1), ("©️", 2), ("㊗️", 2), ("🅰", 1), ("🅰️", 2), ("🈁", 2), ("🀄", 2), ("🃏", 2),
        ("—…·×±°→★αя", 10), ("《》「」【】〜～", 16), ("ＡＢＣ１２３", 12), ("￥￡", 4), ("¥£", 2), ("\u{3000}", 2),
        ("カ\u{3099}", 2), ("ｶﾞ", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("각", 2), ("ก็", 1), ("नमस्ते", 4), ("ﷺ", 1), ("𝒳", 1),
        ("\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}", 0), ("a\u{2060}b", 2), ("中\u{301}", 2), ("\u{301}", 0),
        ("\u{3164}", 0),
        ("\u{fff9}a\u{fffb}", 1), ("\u{e0001}", 0), ("\u{fffd}", 1), ("\u{e000}", 1), ("\u{17000}", 2),
        ("\u{31350}", 2),
    ])
    func `the columns of a text`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: ["👨‍👩‍👧‍👦🇨🇳1️⃣e\u{301}中文 नी a", "苏州拉链辅料有限公司（华东）", "e\u{301}\u{200b}🏳️‍🌈\u{feff}x", "plain text"])
    func `a text that is cut has whole characters, ends with a sign for it and stays within the width`(text: String) {
        for width in 1...DisplayWidth.of(text) {
            let cut = DisplayWidth.truncating(text, to: width)
            #expect(DisplayWidth.of(cut) <= width)
            if cut == text { continue }
            #expect(cut.hasSuffix("…"))
            #expect(text.hasPrefix(cut.dropLast()))
            // Room for one more character is left by a wide one only.
            #expect(DisplayWidth.of(cut) >= width - 1)
        }
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
