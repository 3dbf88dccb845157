extension NumberError: CustomStringConvertible {
    /// The error as a sentence for the user.
    public var description: String {
        switch self {
        case .notANumber(let found):
            "`\(found)` is not a number; write digits with a point for decimals and no grouping marks, such as 1234.56."
        case .tooManyDigits(let found):
            "`\(found)` has more than \(Decimal.maximumDigits) significant digits; shorten it."
        case .overflow(let operation):
            "The exact result of \(operation) does not fit \(Decimal.maximumDigits) digits; round the numbers first."
        case .divisionByZero:
            "A number was divided by 0; check the divisor first."
        case .digitsOutOfRange(let found):
            "Rounding to \(found) digits is not possible; ask for 1 to \(Decimal.maximumDigits)."
        case .notAPercent(let found):
            "`\(found)` is not a percentage; write a number followed by a percent sign, such as 7.25%."
        case .percentSignMissing(let found, let suggestion):
            "`\(found)` has no percent sign; write `\(suggestion)` for a percentage, as in `7.25%`."
        case .notACurrency(let found):
            "`\(found)` is not an ISO 4217 currency code; write three capital letters such as CNY, EUR or USD."
        case .currencyMismatch(let first, let second):
            "Amounts in \(first) and \(second) cannot be combined; convert one of them first."
        case .notMoney(let found):
            "`\(found)` is not an amount of money; write `12.50`, `12.50 CNY` or `CNY 12.50` without grouping marks."
        case .currencyMissing(let found):
            "`\(found)` has no currency; add its code, as in `\(found) CNY`."
        case .tooManyDecimals(let found, let currency):
            "`\(found)` has more decimals than \(currency), which has \(currency.minorDigits); round it first."
        case .moneyOutOfRange(let found, let currency):
            "`\(found)` is too large for an amount in \(currency); the largest is "
                + Money(minorUnits: .max, currency: currency).text + "."
        case .noWeights:
            "There are no weights to share the sum by; give at least one."
        case .negativeWeight(let index, let found):
            "Weight \(index + 1) is \(found); weights are 0 or more."
        case .zeroWeights:
            "All weights are 0, so nobody would get the sum; give at least one weight above 0."
        case .rateTable(let problems):
            "The rate table is refused: " + problems.map(\.description).joined(separator: "; ") + "."
        }
    }
}
