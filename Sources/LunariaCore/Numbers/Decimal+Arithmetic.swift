extension Decimal {
    /// Returns the exact sum.
    ///
    /// The result has the smaller of the two exponents, or the smallest above it at which 38 digits hold the sum
    /// exactly.
    @inlinable
    public func adding(_ other: Decimal) throws(NumberError) -> Decimal {
        if power == other.power && fitsInt64 && other.fitsInt64 {
            return Decimal(trusted: coefficient &+ other.coefficient, power: power)
        }
        return try Decimal.exactSum(self, other, operation: "adding")
    }

    /// Returns the exact difference, with exponents as in `adding`.
    @inlinable
    public func subtracting(_ other: Decimal) throws(NumberError) -> Decimal {
        if power == other.power && fitsInt64 && other.fitsInt64 {
            return Decimal(trusted: coefficient &- other.coefficient, power: power)
        }
        return try Decimal.exactSum(self, other.negated, operation: "subtracting")
    }

    /// Returns the exact product.
    ///
    /// The result has the sum of the two exponents, or the smallest above it at which 38 digits hold the product
    /// exactly.
    @inlinable
    public func multiplied(by other: Decimal) throws(NumberError) -> Decimal {
        let shared = power &+ other.power
        if fitsInt64 && other.fitsInt64 && shared <= Decimal.largestPower && shared >= -Decimal.largestPower {
            // Two 64-bit factors have a product of at most 2^126, which is below 10^38.
            return Decimal(trusted: coefficient &* other.coefficient, power: shared)
        }
        return try Decimal.product(self, other, digits: Decimal.maximumDigits, rounding: nil)
    }

    /// Returns the sum, rounded once to at most `digits` significant digits.
    public func adding(_ other: Decimal, digits: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        try Decimal.sum(self, other, digits: digits, rounding: rounding, operation: "adding")
    }

    /// Returns the difference, rounded once to at most `digits` significant digits.
    public func subtracting(_ other: Decimal, digits: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        try Decimal.sum(self, other.negated, digits: digits, rounding: rounding, operation: "subtracting")
    }

    /// Returns the product, rounded once to at most `digits` significant digits.
    public func multiplied(by other: Decimal, digits: Int, rounding: Rounding) throws(NumberError) -> Decimal {
        try Decimal.product(self, other, digits: digits, rounding: rounding)
    }
}

extension Decimal {
    @inlinable var fitsInt64: Bool { high == Int64(bitPattern: low) &>> 63 }

    @inlinable
    static func exactSum(_ left: Decimal, _ right: Decimal, operation: String) throws(NumberError) -> Decimal {
        if left.power == right.power {
            let (sum, overflow) = left.coefficient.addingReportingOverflow(right.coefficient)
            if !overflow && sum.magnitude <= largestCoefficient { return Decimal(trusted: sum, power: left.power) }
        } else if let (first, second, shared) = alignSmall(left, right) {
            return Decimal(trusted: first &+ second, power: shared)
        }
        return try sum(left, right, digits: maximumDigits, rounding: nil, operation: operation)
    }

    /// Both coefficients at the smaller exponent, or `nil` when that is not certain to be cheap and to fit.
    @inlinable
    static func alignSmall(
        _ left: Decimal, _ right: Decimal
    ) -> (left: Int128, right: Int128, power: Int32)? {
        let difference = Int(left.power) &- Int(right.power)
        guard difference.magnitude <= 18, left.fitsInt64, right.fitsInt64 else { return nil }
        if difference >= 0 {
            let scaled = left.coefficient &* Int128(PowersOfTen.small(difference))
            return (scaled, right.coefficient, right.power)
        }
        let scaled = right.coefficient &* Int128(PowersOfTen.small(0 &- difference))
        return (left.coefficient, scaled, left.power)
    }

    @usableFromInline
    static func product(
        _ left: Decimal, _ right: Decimal, digits: Int, rounding: Rounding?
    ) throws(NumberError) -> Decimal {
        try WideDecimal(
            negative: (left.coefficient < 0) != (right.coefficient < 0),
            magnitude: WideMagnitude(product: left.coefficient.magnitude, right.coefficient.magnitude),
            exponent: left.exponent + right.exponent
        ).decimal(digits: digits, rounding: rounding, operation: "multiplying")
    }

    @usableFromInline
    static func sum(
        _ left: Decimal, _ right: Decimal, digits: Int, rounding: Rounding?, operation: String
    ) throws(NumberError) -> Decimal {
        let (upper, lower) = left.power >= right.power ? (left, right) : (right, left)
        let wanted = upper.exponent - lower.exponent
        // 76 digits always fit 256 bits. Whatever lies below them cannot be told apart after rounding to 38 digits, so
        // it is replaced by a single unit in the last place.
        let scale = upper.isZero ? 0 : min(wanted, 76 - upper.digitCount)
        let reached = upper.isZero || scale == wanted
        let scaled = WideDecimal(
            negative: upper.coefficient < 0,
            magnitude: WideMagnitude(upper.coefficient.magnitude).scaled(byPowerOfTen: scale),
            exponent: reached ? lower.exponent : upper.exponent - scale)
        let addend = reached ? lower.coefficient : lower.coefficient.signum()
        return try scaled.adding(addend).decimal(digits: digits, rounding: rounding, operation: operation)
    }
}
