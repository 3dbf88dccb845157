import LunariaCore
@testable import LunariaRender
import Testing

struct SheetNamesTests {
    @Test(arguments: [
        ("Deals", "Deals"), ("季度/奖金: [一]", "季度-奖金- -一-"), ("a\\b*c?", "a-b-c-"), ("'quoted'", "quoted"),
        ("  ", "Table"), ("", "Table"), ("''", "Table"), ("history", "history (2)"), ("two\nlines", "two lines"),
        ("\u{1b}[31m", "\\u{1b}-31m".replacing("\\", with: "-")),
        (String(repeating: "x", count: 40), String(repeating: "x", count: 31)),
        (String(repeating: "佣", count: 40), String(repeating: "佣", count: 31)),
        (String(repeating: "😀", count: 20), String(repeating: "😀", count: 15)),
        (String(repeating: "x", count: 30) + " y", String(repeating: "x", count: 30)),
    ])
    func `a name is one that Excel takes`(wanted: String, name: String) {
        var names = SheetNames(language: .en)
        #expect(names.take(wanted) == name)
    }

    @Test(arguments: [
        ("held, in no total until it is paid", "held"), ("暂扣，发放前不计入合计", "暂扣，发放前不计入合计"),
        ("Opportunities of 2025-Q3 that earned nothing", "Opportunities of 2025-Q3 that"),
        ("(xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "(xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ])
    func `a name that is too long ends before a comma or with a whole word`(wanted: String, name: String) {
        var names = SheetNames(language: .en)
        #expect(names.take(wanted) == name)
    }

    @Test func `names differ in more than upper and lower case`() {
        var names = SheetNames(language: .zh)
        let long = String(repeating: "n", count: 31)
        let taken = ["Deals", "deals", "DEALS", long, long, "", "", "Cafe\u{301}", "CAFÉ"].map { names.take($0) }
        #expect(
            taken == [
                "Deals", "deals (2)", "DEALS (3)", long, String(repeating: "n", count: 27) + " (2)", "表", "表 (2)",
                "Cafe\u{301}", "CAFÉ (2)",
            ])
    }
}
