/// An amount of money in whole minor units of its currency, such as 1234.50 CNY.
public struct Money: Sendable, Hashable {
    /// The amount in minor units: 123450 for 1234.50 CNY, 1234 for 1234 JPY.
    public let minorUnits: Int64

    /// The currency of the amount.
    public let currency: Currency

    /// Creates an amount from its minor units.
    @inlinable
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Creates an amount equal to a number, which must not have more decimals than the currency.
    public init(_ value: Decimal, _ currency: Currency) throws(NumberError) {
        let exact = value.exponent < -currency.minorDigits ? value.normalized : value
        guard exact.exponent >= -currency.minorDigits else {
            throw .tooManyDecimals(found: value.description, currency)
        }
        let shift = exact.exponent + currency.minorDigits
        guard let coefficient = Int64(exactly: exact.coefficient), shift <= 18 || coefficient == 0 else {
            throw .moneyOutOfRange(found: value.description, currency)
        }
        let factor = coefficient == 0 ? 1 : PowersOfTen.small(shift)
        let (units, overflow) = coefficient.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw .moneyOutOfRange(found: value.description, currency) }
        self.init(minorUnits: units, currency: currency)
    }

    /// Returns the amount 0 in a currency.
    public static func zero(_ currency: Currency) -> Money {
        Money(minorUnits: 0, currency: currency)
    }

    /// The amount as a number with the decimals of its currency.
    public var decimal: Decimal {
        Decimal(trusted: Int128(minorUnits), power: Int32(truncatingIfNeeded: -currency.minorDigits))
    }

    /// Whether the amount is 0.
    public var isZero: Bool { minorUnits == 0 }

    /// Whether the amount is below 0.
    public var isNegative: Bool { minorUnits < 0 }
}

extension Money {
    /// Returns the sum of two amounts in the same currency.
    public func adding(_ other: Money) throws(NumberError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        guard !overflow else { throw .overflow(operation: "adding amounts") }
        return Money(minorUnits: sum, currency: currency)
    }

    /// Returns the difference of two amounts in the same currency.
    public func subtracting(_ other: Money) throws(NumberError) -> Money {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
        guard !overflow else { throw .overflow(operation: "subtracting amounts") }
        return Money(minorUnits: difference, currency: currency)
    }

    /// Returns the amount with its sign turned.
    public func negated() throws(NumberError) -> Money {
        try Money.zero(currency).subtracting(self)
    }

    /// Whether the amount is below another one in the same currency.
    public func isLess(than other: Money) throws(NumberError) -> Bool {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return minorUnits < other.minorUnits
    }
}

extension Money: CustomStringConvertible {
    /// The amount and its currency: `1234.50 CNY`.
    public var description: String { text + " " + currency.code }

    /// The amount without its currency, with all decimals of the currency: `1234.50`.
    public var text: String { decimal.description }
}
