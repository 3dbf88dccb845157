extension Decimal {
    /// Returns the number with exactly the exponent given: `quantized(exponent: -2, …)` has two decimals.
    ///
    /// Throws `NumberError.overflow` when the zeros to be added do not fit 38 digits.
    public func quantized(exponent target: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        guard target.magnitude <= Decimal.largestPower else { throw .overflow(operation: "rounding") }
        let power = Int32(target)
        if power == self.power { return self }
        if isZero { return Decimal(trusted: 0, power: power) }
        if target < exponent {
            let zeros = exponent - target
            guard zeros <= Decimal.maximumDigits - digitCount else { throw .overflow(operation: "rounding") }
            return Decimal(
                negative: isNegative, magnitude: coefficient.magnitude * PowersOfTen.large(zeros), power: power)
        }
        let kept = Decimal.dropping(
            target - exponent, from: coefficient.magnitude, negative: isNegative, rounding: rounding)
        return Decimal(negative: isNegative, magnitude: kept, power: power)
    }

    /// Returns the number with at most `places` decimals; one that has no more is returned as it is.
    ///
    /// Negative places round before the point: `1250` to `-2` places is `1300` with `.halfUp`.
    public func rounded(places: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        guard places.magnitude <= Decimal.largestPower else { throw .overflow(operation: "rounding") }
        return exponent >= -places ? self : try quantized(exponent: -places, rounding: rounding)
    }

    /// Returns the number with at most `digits` significant digits; one that has no more is returned as it is.
    public func rounded(digits: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        try WideDecimal(
            negative: isNegative, magnitude: WideMagnitude(coefficient.magnitude), exponent: exponent
        ).decimal(digits: digits, rounding: rounding, operation: "rounding")
    }

    private static func dropping(
        _ count: Int, from magnitude: UInt128, negative: Bool, rounding: Rounding
    ) -> UInt128 {
        if count <= 18, let small = UInt64(exactly: magnitude) {
            let divisor = UInt64(truncatingIfNeeded: PowersOfTen.small(count))
            let (kept, rest) = small.quotientAndRemainder(dividingBy: divisor)
            let discarded = Rounding.Discarded(remainder: UInt128(rest), of: UInt128(divisor), moreBelow: false)
            return UInt128(kept)
                + (rounding.grows(negative: negative, odd: kept & 1 == 1, discarded: discarded) ? 1 : 0)
        }
        if count > maximumDigits {
            return rounding.grows(negative: negative, odd: false, discarded: .belowHalf) ? 1 : 0
        }
        let divisor = PowersOfTen.large(count)
        let (kept, rest) = magnitude.quotientAndRemainder(dividingBy: divisor)
        let discarded = Rounding.Discarded(remainder: rest, of: divisor, moreBelow: false)
        return kept + (rounding.grows(negative: negative, odd: kept & 1 == 1, discarded: discarded) ? 1 : 0)
    }
}
