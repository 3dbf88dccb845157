import LunariaCore
import Testing

struct CurrencyTests {
    @Test(arguments: [("CNY", "CNY"), ("eur", "EUR"), ("Jpy", "JPY")])
    func `a code may be typed in capital or small letters`(text: String, code: String) throws {
        #expect(try Currency(typed: text).code == code)
    }

    @Test(arguments: ["", "XXX", "CN", "CNYX", " CNY", "cné", "ßP", "人民币"])
    func `anything else is no currency`(text: String) {
        #expect(throws: NumberError.self) { try Currency(typed: text) }
    }

    @Test(
        arguments: [
            ("RMB", "did you mean CNY?"), ("rmb", "did you mean CNY?"), ("人民币", "did you mean CNY?"),
            ("CYN", "did you mean CNY?"), ("US", "did you mean USD or USN?"), ("euro", "did you mean EUR?"),
            ("EUS", "did you mean EUR?"), ("XXX", nil), ("", nil), ("yuan", nil),
        ] as [(String, String?)])
    func `codes that were probably meant`(text: String, question: String?) {
        #expect(Currency.question(for: text)?.en == question)
    }
}
