import LunariaCore
import Testing

struct MoneyTests {
    private let cny: Currency
    private let jpy: Currency

    init() throws {
        cny = try Currency(code: "CNY")
        jpy = try Currency(code: "JPY")
    }

    @Test(
        arguments: [
            ("JPY", 0), ("CNY", 2), ("KWD", 3), ("CLF", 4), ("AED", 2), ("ZWL", 2), ("EUR", 2), ("ISK", 0), ("TND", 3),
            ("UYW", 4),
        ])
    func `a currency knows its decimals`(code: String, digits: Int) throws {
        let currency = try Currency(code: code)
        #expect(currency.minorDigits == digits)
        #expect(currency.code == code)
    }

    @Test func `every known currency is found by its code, once`() throws {
        #expect(try Currency.all.map { try Currency(code: $0.code) } == Currency.all)
        #expect(Set(Currency.all.map(\.code)).count == Currency.all.count)
    }

    @Test(arguments: ["cny", "", "CN", "CNYY", "XXX", "XAU", "¥", "ABC", "   "])
    func `a code that is none is refused by name`(code: String) {
        let error = #expect(throws: NumberError.self) { try Currency(code: code) }
        #expect(error == .notACurrency(found: code))
        #expect(error?.description.hasPrefix("`\(code)` is not an ISO 4217 currency code") == true)
    }

    @Test(
        arguments: [
            ("12.50", "12.50 CNY"), ("12.50 CNY", "12.50 CNY"), ("CNY 12.50", "12.50 CNY"), ("-3", "-3.00 CNY"),
            ("12.5000", "12.50 CNY"),
            ("JPY 500", "500 JPY"), ("0.125 KWD", "0.125 KWD"), ("-0.05", "-0.05 CNY"),
            ("-92233720368547758.08", "-92233720368547758.08 CNY"),
        ])
    func `an amount reads from its three shapes`(text: String, printed: String) throws {
        #expect(try Money(parsing: text, currency: cny).description == printed)
    }

    @Test func `an amount that does not fit its currency is refused with the reason`() {
        #expect(throws: NumberError.tooManyDecimals(found: "12.345", cny)) { try Money(parsing: "12.345 CNY") }
        #expect(throws: NumberError.tooManyDecimals(found: "0.5", jpy)) { try Money(parsing: "0.5 JPY") }
        #expect(throws: NumberError.currencyMissing(found: "12.50")) { try Money(parsing: "12.50") }
        #expect(throws: NumberError.notMoney(found: "1,234.56 CNY")) { try Money(parsing: "1,234.56 CNY") }
        #expect(throws: NumberError.notMoney(found: "1e3")) { try Money(parsing: "1e3", currency: cny) }
        #expect(throws: NumberError.notMoney(found: "1E3 CNY")) { try Money(parsing: "1E3 CNY") }
        #expect(throws: NumberError.notMoney(found: "")) { try Money(parsing: "", currency: cny) }
        #expect(throws: NumberError.notMoney(found: "CNY 5 CNY")) { try Money(parsing: "CNY 5 CNY") }
        #expect(throws: NumberError.notACurrency(found: "Yua")) { try Money(parsing: "5 Yua") }
        #expect(throws: NumberError.moneyOutOfRange(found: "92233720368547758.08", cny)) {
            try Money(parsing: "92233720368547758.08 CNY")
        }
        #expect(
            NumberError.tooManyDecimals(found: "12.345", cny).description
                == "`12.345` has more decimals than CNY, which has 2; round it first.")
    }

    @Test func `amounts add, subtract and compare within one currency`() throws {
        let left = Money(minorUnits: 1050, currency: cny)
        let right = Money(minorUnits: 250, currency: cny)
        #expect(try left.adding(right).text == "13.00")
        #expect(try right.subtracting(left).text == "-8.00")
        #expect(try right.isLess(than: left))
        #expect(try left.negated().minorUnits == -1050)
        let mismatch = NumberError.currencyMismatch(cny, jpy)
        #expect(throws: mismatch) { try left.adding(.zero(jpy)) }
        #expect(throws: mismatch) { try left.isLess(than: .zero(jpy)) }
        #expect(throws: mismatch) { try Amount(left).adding(.zero(jpy)) }
        #expect(throws: NumberError.overflow(operation: "adding amounts")) {
            try Money(minorUnits: .max, currency: cny).adding(right)
        }
        #expect(throws: NumberError.overflow(operation: "subtracting amounts")) {
            try Money(minorUnits: .min, currency: cny).negated()
        }
    }

    @Test func `an exact amount is rounded once, by name, to the decimals of its currency`() throws {
        let amount = try Amount(Decimal(parsing: "1.01"), cny).multiplied(by: Decimal(parsing: "0.05"))
        #expect(amount.description == "0.0505 CNY")
        #expect(try amount.rounded(.halfUp).description == "0.05 CNY")
        #expect(try amount.rounded(.up).description == "0.06 CNY")
        #expect(try Amount(Decimal(parsing: "2.5"), jpy).rounded(.halfEven).description == "2 JPY")
        #expect(try Amount(7, cny).rounded(.down).description == "7.00 CNY")
        #expect(try Amount(7, cny).ratio(to: Amount(8, cny)).description == "0.875")
    }

    @Test(arguments: [
        ("7.25%", "0.0725", "7.25%"), ("-3%", "-0.03", "-3%"), ("0%", "0.00", "0%"), ("1e3%", "10", "1000%"),
        ("5.0%", "0.050", "5.0%"),
    ])
    func `a percentage stands for its fraction`(text: String, fraction: String, printed: String) throws {
        let percent = try Percent(parsing: text)
        #expect(percent.fraction.description == fraction)
        #expect(percent.description == printed)
        #expect(try Percent(fraction: Decimal(parsing: fraction)) == percent)
    }

    @Test func `a percentage without its sign is refused with what to write`() {
        let error = #expect(throws: NumberError.self) { try Percent(parsing: "7.25") }
        #expect(error == .percentSignMissing(found: "7.25", suggestion: "7.25%"))
        #expect(error?.description.contains("write `7.25%`") == true)
        for text in ["", "%", "7,25%", "7.25%%", "7 %", "five"] {
            #expect(throws: NumberError.notAPercent(found: text)) { try Percent(parsing: text) }
        }
    }
}
