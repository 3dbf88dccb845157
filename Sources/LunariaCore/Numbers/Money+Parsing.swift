extension Money {
    /// Creates an amount from `12.50`, `12.50 CNY` or `CNY 12.50`.
    ///
    /// `currency` is that of a text which names none; without it such a text is refused. The amount may have fewer
    /// decimals than its currency, but not more, and no exponent: nobody writes an amount so.
    public init(parsing text: String, currency: Currency? = nil) throws(NumberError) {
        try self.init(parsing: text.utf8.span, currency: currency)
    }

    /// Creates an amount from UTF-8 bytes, as `init(parsing:currency:)` does from a string.
    public init(parsing utf8: Span<UInt8>, currency: Currency? = nil) throws(NumberError) {
        let count = utf8.count
        if count > 4, utf8[count - 4] == UInt8(ascii: " "), utf8[count - 1].isLetter {
            try self.init(number: utf8.extracting(0..<count - 4), code: utf8.extracting(count - 3..<count), whole: utf8)
        } else if count > 4, utf8[3] == UInt8(ascii: " "), utf8[0].isLetter {
            try self.init(number: utf8.extracting(4..<count), code: utf8.extracting(0..<3), whole: utf8)
        } else {
            let value = try Money.readNumber(utf8, whole: utf8)
            guard let currency else { throw .currencyMissing(found: Excerpt.make(of: utf8)) }
            try self.init(value, currency)
        }
    }

    private init(number: Span<UInt8>, code: Span<UInt8>, whole: Span<UInt8>) throws(NumberError) {
        let currency = try Currency(code: code)
        try self.init(Money.readNumber(number, whole: whole), currency)
    }

    private static func readNumber(_ utf8: Span<UInt8>, whole: Span<UInt8>) throws(NumberError) -> Decimal {
        for index in 0..<utf8.count where utf8[index].isLetter { throw .notMoney(found: Excerpt.make(of: whole)) }
        do throws(NumberError) {
            return try Decimal(parsing: utf8)
        } catch {
            if case .notANumber = error { throw .notMoney(found: Excerpt.make(of: whole)) }
            throw error
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
