/// An unsigned integer of 256 bits: what the exact product or the scaled dividend of two coefficients needs.
struct WideMagnitude {
    var high: UInt128
    var low: UInt128

    init(_ value: UInt128) {
        high = 0
        low = value
    }

    init(product left: UInt128, _ right: UInt128) {
        let product = left.multipliedFullWidth(by: right)
        high = product.high
        low = product.low
    }

    private init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    var isZero: Bool { high == 0 && low == 0 }

    /// The number times ten to the power `exponent`; the caller knows that the result has at most 77 digits, which
    /// always fit.
    func scaled(byPowerOfTen exponent: Int) -> WideMagnitude {
        var result = self
        var rest = exponent
        while rest > 0 {
            let step = min(rest, 38)
            let power = PowersOfTen.large(step)
            let lower = result.low.multipliedFullWidth(by: power)
            result = WideMagnitude(high: result.high &* power &+ lower.high, low: lower.low)
            rest -= step
        }
        return result
    }

    func adding(_ other: WideMagnitude) -> WideMagnitude {
        let (sum, carry) = low.addingReportingOverflow(other.low)
        return WideMagnitude(high: high &+ other.high &+ (carry ? 1 : 0), low: sum)
    }

    /// The difference to a number that is not larger.
    func subtracting(_ other: WideMagnitude) -> WideMagnitude {
        let (difference, borrow) = low.subtractingReportingOverflow(other.low)
        return WideMagnitude(high: high &- other.high &- (borrow ? 1 : 0), low: difference)
    }

    func isLess(than other: WideMagnitude) -> Bool {
        high != other.high ? high < other.high : low < other.low
    }

    func divided(by divisor: UInt128) -> (quotient: WideMagnitude, remainder: UInt128) {
        if high == 0 {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            return (WideMagnitude(quotient), remainder)
        }
        let (upper, carried) = high.quotientAndRemainder(dividingBy: divisor)
        let (lower, remainder) = divisor.dividingFullWidth((carried, low))
        return (WideMagnitude(high: upper, low: lower), remainder)
    }

    /// How many decimal digits the number has; zero has none.
    var decimalDigitCount: Int {
        if high == 0 { return low.decimalDigitCount }
        let (upper, _) = divided(by: PowersOfTen.large(38))
        // The quotient has at most 40 digits; one that does not fit 128 bits has 39 or 40 of them.
        if upper.high == 0 { return 38 + upper.low.decimalDigitCount }
        return 38 + 38 + upper.divided(by: PowersOfTen.large(38)).quotient.low.decimalDigitCount
    }

    /// The number without its trailing zeros, of which at most `limit` are dropped, and how many those were.
    func strippingZeros(atMost limit: Int) -> (stripped: WideMagnitude, dropped: Int) {
        var value = self
        var dropped = 0
        for step in [38, 32, 16, 8, 4, 2, 1] where value.high != 0 && dropped + step <= limit {
            let (quotient, remainder) = value.divided(by: PowersOfTen.large(step))
            if remainder == 0 {
                value = quotient
                dropped += step
            }
        }
        if value.high == 0 {
            let (stripped, further) = value.low.strippingZeros(atMost: limit - dropped)
            return (WideMagnitude(stripped), dropped + further)
        }
        return (value, dropped)
    }
}
