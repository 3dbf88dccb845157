import LunariaCore
import Testing

struct SpellingTests {
    @Test(
        arguments: [
            ("amuont", ["amount", "account"], "amount"), ("wn", ["open", "won", "lost"], "won"),
            ("zo", ["li", "zoe"], "zoe"), ("Zo", ["zoe"], "zoe"), ("K9", ["K1", "K2"], nil), ("凉", ["热", "温"], nil),
            ("x", ["a", "b"], nil), ("amount", ["amount"], nil), ("", ["a"], "a"),
        ] as [(String, [String], String?)])
    func `the known word that was meant`(word: String, known: [String], meant: String?) {
        #expect(Spelling.nearest(to: word, among: known) == meant)
    }
}
