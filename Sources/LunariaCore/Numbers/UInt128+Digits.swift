extension UInt128 {
    /// How many decimal digits the number has; zero has none.
    var decimalDigitCount: Int {
        if self == 0 { return 0 }
        // 1233 / 4096 is a little below log10(2), so the estimate is right or one too low.
        let estimate = ((UInt128.bitWidth - leadingZeroBitCount) * 1233) >> 12
        return self >= PowersOfTen.large(estimate) ? estimate + 1 : estimate
    }

    /// The number without its trailing zeros, of which at most `limit` are dropped, and how many those were.
    func strippingZeros(atMost limit: Int) -> (stripped: UInt128, dropped: Int) {
        if self == 0 { return (0, 0) }
        if let small = UInt64(exactly: self) { return small.strippingZeros(atMost: limit) }
        var value = self
        var dropped = 0
        for step in [32, 16, 8, 4, 2, 1] where dropped + step <= limit {
            let (quotient, remainder) = value.quotientAndRemainder(dividingBy: PowersOfTen.large(step))
            if remainder == 0 {
                value = quotient
                dropped += step
            }
        }
        return (value, dropped)
    }
}

extension UInt64 {
    fileprivate func strippingZeros(atMost limit: Int) -> (stripped: UInt128, dropped: Int) {
        var value = self
        var dropped = 0
        while dropped < limit {
            let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
            if remainder != 0 { break }
            value = quotient
            dropped += 1
        }
        return (UInt128(value), dropped)
    }
}
