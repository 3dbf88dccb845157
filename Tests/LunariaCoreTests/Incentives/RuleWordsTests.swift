import LunariaCore
import Testing

struct RuleWordsTests {
    @Test(
        arguments: [
            ("{units} units at {price}", "12 units at 5.00 CNY", ["units": "12", "price": "5.00 CNY"]),
            ("override on {payee}", "override on 张伟", ["payee": "张伟"]),
            ("{rule}, up to {cap}", "a, up to b, up to c", ["rule": "a", "cap": "b, up to c"]),
            ("flat", "flat", [:]), ("{a}", "anything", ["a": "anything"]), ("{no name} x", "{no name} x", [:]),
            (
                "clawback of {share} ({rule}): {reason}", "clawback of 50% (GTX (Pro)): (late): yes",
                ["share": "50%", "rule": "GTX (Pro)", "reason": "(late): yes"]
            ),
        ] as [(String, String, [String: String])])
    func `a pattern finds what stands in its places`(pattern: String, text: String, values: [String: String]) {
        #expect(RulePattern(pattern).values(in: text) == values)
    }

    @Test(arguments: [
        ("flat", "flat rate"), ("{units} units", "units"), ("{units} units", " units"),
        ("override on {payee}", "override on "),
        ("{a} of {b}", "1 of"), ("x {a}", "y 1"), ("", "x"),
    ])
    func `another text is none of the pattern's`(pattern: String, text: String) {
        #expect(RulePattern(pattern).values(in: text) == nil)
    }

    private static let words = RuleWords([
        ("flat", Label(en: "flat rate", zh: "固定比例")),
        ("{units} units at {price}", Label(en: "{units} units at {price}", zh: "{units} 件，每件 {price}")),
        ("{rule}, up to the cap of {cap}", Label(en: "{rule}, capped at {cap}", zh: "{rule}，以 {cap} 封顶")),
        ("of {payee}", Label(en: "deal of {payee}", zh: "{payee} 的成交")),
        ("{other}", Label(en: "by {other}", zh: "按 {other}")),
    ])

    @Test(arguments: [
        ("flat", "flat rate", "固定比例"),
        (
            "3 units at 2.00 CNY, up to the cap of 5.00 CNY", "3 units at 2.00 CNY, capped at 5.00 CNY",
            "3 件，每件 2.00 CNY，以 5.00 CNY 封顶"
        ),
        ("of wei", "deal of 张伟", "张伟 的成交"), ("flat, up to the cap of 9", "flat rate, capped at 9", "固定比例，以 9 封顶"),
        ("own", "by own", "按 own"),
    ])
    func `a rule has the words that say the most of it, and its places have theirs`(
        rule: String, en: String, zh: String
    ) {
        let label = Self.words.label(for: rule) { place, value in place == "payee" && value == "wei" ? Label("张伟") : nil
        }
        #expect(label == Label(en: en, zh: zh))
    }

    @Test func `a rule without words has none`() {
        #expect(RuleWords([("flat", Label("x"))]).label(for: "other") { _, _ in nil } == nil)
    }

    @Test func `a place of the words that the rule has not is found`() {
        #expect(RuleWords.strayPlace(in: Label(en: "{units}", zh: "{pieces} 件"), of: "{units} units") == "pieces")
        #expect(RuleWords.strayPlace(in: Label(en: "units", zh: "{units} 件"), of: "{units} units") == nil)
    }
}
