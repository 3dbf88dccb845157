/// An exact result of up to 77 digits on its way to a `Decimal` of at most 38.
struct WideDecimal {
    var negative: Bool
    var magnitude: WideMagnitude
    var exponent: Int
    /// Whether the exact result has further digits, not all zero, below `magnitude`.
    var moreBelow = false

    func adding(_ addend: Int128) -> WideDecimal {
        let other = WideMagnitude(addend.magnitude)
        var result = self
        if negative == (addend < 0) {
            result.magnitude = magnitude.adding(other)
        } else if magnitude.isLess(than: other) {
            result.magnitude = other.subtracting(magnitude)
            result.negative.toggle()
        } else {
            result.magnitude = magnitude.subtracting(other)
        }
        return result
    }

    /// The number with at most `digits` digits; without a rounding, cutting off anything but zeros is an overflow.
    func decimal(digits: Int, rounding: Rounding?, operation: String) throws(NumberError) -> Decimal {
        guard (1...Decimal.maximumDigits).contains(digits) else { throw .digitsOutOfRange(found: digits) }
        var value = magnitude
        var power = exponent
        var excess = max(value.decimalDigitCount - digits, 0)
        var moreBelow = moreBelow
        if excess > Decimal.maximumDigits {
            let first = excess - Decimal.maximumDigits
            let (quotient, remainder) = value.divided(by: PowersOfTen.large(first))
            value = quotient
            moreBelow = moreBelow || remainder != 0
            power += first
            excess -= first
        }
        let divisor = PowersOfTen.large(excess)
        let (quotient, remainder) = excess == 0 ? (value, 0) : value.divided(by: divisor)
        power += excess
        var kept = quotient.low
        let discarded = Rounding.Discarded(remainder: remainder, of: divisor, moreBelow: moreBelow)
        if discarded != .nothing {
            guard let rounding else { throw .overflow(operation: operation) }
            if rounding.grows(negative: negative, odd: kept & 1 == 1, discarded: discarded) {
                kept += 1
                if kept == PowersOfTen.large(digits) {
                    kept /= 10
                    power += 1
                }
            }
        }
        return try Decimal.make(negative: negative, magnitude: kept, exponent: power, operation: operation)
    }
}
