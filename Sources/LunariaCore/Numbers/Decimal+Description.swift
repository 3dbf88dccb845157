extension Decimal: CustomStringConvertible {
    /// The number in plain notation with its decimals as they are: `1200`, `-0.050`.
    ///
    /// Exponents outside ±100 come in scientific notation instead, because nobody counts that many zeros.
    public var description: String { Decimal.plain(coefficient, exponent: exponent) }

    /// The number in the notation of the General Decimal Arithmetic (to-scientific-string): `1.2E+3`, `0.050`, `5E-9`.
    public var scientific: String { Decimal.scientific(coefficient, exponent: exponent) }

    /// Plain notation for a coefficient and an exponent that need not be those of a valid number.
    static func plain(_ coefficient: Int128, exponent: Int) -> String {
        guard (-100...100).contains(exponent) else { return scientific(coefficient, exponent: exponent) }
        if exponent <= 0 { return fixed(coefficient, decimals: -exponent) }
        let zeros = coefficient == 0 ? "" : String(repeating: "0", count: exponent)
        return fixed(coefficient, decimals: 0) + zeros
    }

    private static func scientific(_ coefficient: Int128, exponent: Int) -> String {
        let digits = max(coefficient.magnitude.decimalDigitCount, 1)
        let adjusted = exponent + digits - 1
        if exponent <= 0 && adjusted >= -6 { return fixed(coefficient, decimals: -exponent) }
        return fixed(coefficient, decimals: digits - 1) + "E" + (adjusted < 0 ? "" : "+") + String(adjusted)
    }

    /// The digits of a coefficient with a point before the last `decimals` of them.
    private static func fixed(_ coefficient: Int128, decimals: Int) -> String {
        let digits = max(coefficient.magnitude.decimalDigitCount, decimals + 1)
        let count = (coefficient < 0 ? 1 : 0) + digits + (decimals > 0 ? 1 : 0)
        return String(unsafeUninitializedCapacity: count) { buffer in
            var rest = coefficient.magnitude
            // Groups of 18 digits fit a machine word, whose division is many times faster.
            var group: UInt64 = 0
            var position = count
            for written in 0..<digits {
                if written == decimals && written > 0 {
                    position -= 1
                    buffer[position] = UInt8(ascii: ".")
                }
                if written % 18 == 0 {
                    let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: PowersOfTen.large(18))
                    rest = quotient
                    group = UInt64(truncatingIfNeeded: remainder)
                }
                position -= 1
                buffer[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: group % 10)
                group /= 10
            }
            if position > 0 { buffer[0] = UInt8(ascii: "-") }
            return count
        }
    }
}
