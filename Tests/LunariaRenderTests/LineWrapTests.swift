import LunariaRender
import Testing

@Suite struct LineWrapTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("a longerword b", 4, ["a", "longerword", "b"]),
        ("把文件导入工作区", 8, ["把文件导", "入工作区"]),
        // A comma and a closing bracket do not begin a line, an opening bracket does not end one.
        ("一二三，四", 6, ["一二", "三，四"]),
        ("一二（三四）", 6, ["一二", "（三", "四）"]),
        // Latin words stay whole among Chinese.
        ("用 lunaria list 查看", 10, ["用 lunaria", "list 查看"]),
        ("默认utf-8编码", 8, ["默认", "utf-8编", "码"]),
        ("", 10, [""]),
    ])
    func `text is broken between words and between Chinese characters`(text: String, width: Int, lines: [String]) {
        #expect(LineWrap.lines(of: text, width: width) == lines)
    }
}
