extension Decimal: Comparable {
    /// Whether two numbers have the same value: `1.0` equals `1.00`.
    @inlinable
    public static func == (left: Decimal, right: Decimal) -> Bool {
        if left.power == right.power { return left.coefficient == right.coefficient }
        return order(left, right) == 0
    }

    /// Whether one number is below another, exactly and for any exponents.
    @inlinable
    public static func < (left: Decimal, right: Decimal) -> Bool {
        if left.power == right.power { return left.coefficient < right.coefficient }
        if let (first, second, _) = alignSmall(left, right) { return first < second }
        return order(left, right) < 0
    }

    @usableFromInline
    static func order(_ left: Decimal, _ right: Decimal) -> Int {
        if let (first, second, _) = alignSmall(left, right) {
            return first < second ? -1 : (first > second ? 1 : 0)
        }
        let sign = left.coefficient.signum()
        let other = right.coefficient.signum()
        if sign != other { return sign < other ? -1 : 1 }
        if sign == 0 { return 0 }
        let magnitude = orderOfMagnitudes(left, right)
        return sign < 0 ? -magnitude : magnitude
    }

    private static func orderOfMagnitudes(_ left: Decimal, _ right: Decimal) -> Int {
        let leftTop = left.digitCount + left.exponent
        let rightTop = right.digitCount + right.exponent
        if leftTop != rightTop { return leftTop < rightTop ? -1 : 1 }
        // Equal tops mean that the scaled coefficient has exactly as many digits as the other one, so it fits.
        let difference = left.exponent - right.exponent
        let first = left.coefficient.magnitude * PowersOfTen.large(max(difference, 0))
        let second = right.coefficient.magnitude * PowersOfTen.large(max(-difference, 0))
        return first < second ? -1 : (first > second ? 1 : 0)
    }
}

extension Decimal: Hashable {
    /// Feeds the value, without regard to trailing zeros, to the hasher.
    public func hash(into hasher: inout Hasher) {
        let plain = normalized
        hasher.combine(plain.coefficient)
        hasher.combine(plain.power)
    }
}
