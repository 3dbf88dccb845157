import LunariaCore
import Testing

struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+86 21 5555 0100", "-", "@SUM(A1)", "-5", "\t=1", "\tx", "\rx", "\nx", "\r\nx", "  =1",
        " \u{A0}\u{3000}-1",
        "＝1", "＋1", "－1", "＠x", "　＝1", "\u{FEFF}=1", "\u{200B}@x", "\u{2028}=1", "'=1", "''=1", "'\tx", "' +1",
        "=\u{301}1",
    ])
    func `text that looks like a formula gets an apostrophe, which comes off again`(text: String) {
        let guarded = FormulaGuard.guarded(text)
        #expect(Array(guarded.utf8) == Array("'".utf8) + Array(text.utf8))
        #expect(Array(FormulaGuard.unguarded(guarded).utf8) == Array(text.utf8))
        #expect(Array(text.utf8).withUnsafeBufferPointer { FormulaGuard.isNeeded(for: $0) })
    }

    @Test(arguments: [
        "", "a", "1=1", "a-b", "'", "''", "'a", "'s-Hertogenbosch", " ", "  a", "　中文", "客户＝1", "「引号」", "€5", "−5", "𝄞=",
        "!=", "' a",
    ])
    func `other text stays as it is, both ways`(text: String) {
        #expect(FormulaGuard.guarded(text) == text)
        #expect(FormulaGuard.unguarded(text) == text)
        #expect(!Array(text.utf8).withUnsafeBufferPointer { FormulaGuard.isNeeded(for: $0) })
    }

    @Test func `of a list only those lose an apostrophe that were given one`() {
        #expect(FormulaGuard.unguarded(["'=1", "'a", "=1", "''+1"]) == ["=1", "'a", "=1", "'+1"])
    }
}
