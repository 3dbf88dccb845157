@testable import LunariaRender
import Testing

struct TextExtentTests {
    @Test func `Chinese is about twice as wide as Latin`() {
        #expect(TextExtent.width("客户") > 1.6 * TextExtent.width("ab"))
        #expect(TextExtent.width("") == 0)
    }

    @Test(arguments: [("北京科技有限公司", 60.0), ("negotiation", 40), ("a b c d e f g", 30), ("x", 1)])
    func `text that is cut fits`(text: String, room: Double) {
        let cut = TextExtent.cut(text, to: room)
        #expect(TextExtent.width(cut) <= room)
        #expect(cut.isEmpty || cut.last == "…")
    }

    @Test(arguments: [
        ("北京重点客户管理与服务中心", 150.0, ["北京重点客户管理", "与服务中心"]),
        ("Precision Machinery", 90, ["Precision", "Machinery"]), ("short", 90, ["short"]),
        ("Incomprehensibilities", 60, ["Incomp…"]),
        ("one two three four five six", 70, ["one two", "three fou…"]),
    ])
    func `long text is broken into lines of about the same length, and only then cut`(
        text: String, room: Double, lines: [String]
    ) {
        #expect(TextExtent.wrap(text, to: room, lines: 2) == lines)
    }
}
