/// An exact amount of money that is not rounded to the decimals of its currency yet.
public struct Amount: Sendable, Hashable, BitwiseCopyable {
    /// The amount in major units.
    public let value: Decimal

    /// The currency of the amount.
    public let currency: Currency

    /// Creates an amount from a number of major units.
    @inlinable
    public init(_ value: Decimal, _ currency: Currency) {
        self.value = value
        self.currency = currency
    }

    /// Creates the amount equal to an amount of money.
    public init(_ money: Money) {
        self.init(money.decimal, money.currency)
    }

    /// Returns the amount 0 in a currency.
    public static func zero(_ currency: Currency) -> Amount {
        Amount(.zero, currency)
    }

    /// Whether the amount is 0.
    @inlinable public var isZero: Bool { value.isZero }

    /// Whether the amount is below 0.
    @inlinable public var isNegative: Bool { value.isNegative }

    /// The amount with its sign turned.
    @inlinable public var negated: Amount { Amount(value.negated, currency) }

    /// The amount without its sign.
    @inlinable public var magnitude: Amount { Amount(value.magnitude, currency) }
}

extension Amount {
    /// Returns the exact sum of two amounts in the same currency.
    @inlinable
    public func adding(_ other: Amount) throws(NumberError) -> Amount {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return Amount(try value.adding(other.value), currency)
    }

    /// Returns the exact difference of two amounts in the same currency.
    @inlinable
    public func subtracting(_ other: Amount) throws(NumberError) -> Amount {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return Amount(try value.subtracting(other.value), currency)
    }

    /// Returns the exact product with a number.
    @inlinable
    public func multiplied(by factor: Decimal) throws(NumberError) -> Amount {
        Amount(try value.multiplied(by: factor), currency)
    }

    /// Returns the exact product with a percentage.
    @inlinable
    public func multiplied(by rate: Percent) throws(NumberError) -> Amount {
        Amount(try value.multiplied(by: rate.fraction), currency)
    }

    /// Returns the quotient with a number, to at most `digits` significant digits.
    public func divided(
        by divisor: Decimal, digits: Int = Decimal.quotientDigits, rounding: Rounding = .halfEven
    ) throws(NumberError) -> Amount {
        Amount(try value.divided(by: divisor, digits: digits, rounding: rounding), currency)
    }

    /// Returns how many times another amount in the same currency this one is: attainment is measure by quota.
    public func ratio(
        to other: Amount, digits: Int = Decimal.quotientDigits, rounding: Rounding = .halfEven
    ) throws(NumberError) -> Decimal {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return try value.divided(by: other.value, digits: digits, rounding: rounding)
    }

    /// Whether the amount is below another one in the same currency.
    @inlinable
    public func isLess(than other: Amount) throws(NumberError) -> Bool {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return value < other.value
    }

    /// Returns the amount rounded to the decimals of its currency.
    public func rounded(_ rounding: Rounding) throws(NumberError) -> Money {
        try Money(value.rounded(places: currency.minorDigits, rounding: rounding), currency)
    }
}

extension Amount: CustomStringConvertible {
    /// The exact amount and its currency: `0.50 CNY`, with the decimals of the currency unless it needs more: `0.0505 CNY`.
    public var description: String {
        let minor = try? value.quantized(exponent: -currency.minorDigits, rounding: .down)
        return (minor == value ? minor ?? value : value).description + " " + currency.code
    }
}
