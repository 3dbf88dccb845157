extension Decimal {
    /// The significant digits of a quotient that is not exact.
    public static var quotientDigits: Int { 34 }

    /// Returns the quotient to at most `digits` significant digits.
    ///
    /// A quotient that is exact keeps the difference of the exponents where it can (`2.40 / 2` is `1.20`, `1 / 8` is
    /// `0.125`); one that is not has all the digits asked for.
    public func divided(
        by divisor: Decimal, digits: Int = quotientDigits, rounding: Rounding = .halfEven
    ) throws(NumberError) -> Decimal {
        guard (1...Decimal.maximumDigits).contains(digits) else { throw .digitsOutOfRange(found: digits) }
        guard !divisor.isZero else { throw .divisionByZero }
        let ideal = exponent - divisor.exponent
        if isZero { return try Decimal.make(negative: false, magnitude: 0, exponent: ideal, operation: "dividing") }
        // One digit more than wanted, so that the remainder only has to break ties.
        let scale = max(digits + 1 + divisor.digitCount - digitCount, 0)
        let (quotient, remainder) = WideMagnitude(coefficient.magnitude)
            .scaled(byPowerOfTen: scale)
            .divided(by: divisor.coefficient.magnitude)
        var result = WideDecimal(
            negative: (coefficient < 0) != (divisor.coefficient < 0),
            magnitude: quotient, exponent: ideal - scale, moreBelow: remainder != 0)
        if remainder == 0 {
            let (stripped, dropped) = quotient.strippingZeros(atMost: scale)
            result.magnitude = stripped
            result.exponent += dropped
        }
        return try result.decimal(digits: digits, rounding: rounding, operation: "dividing")
    }
}
