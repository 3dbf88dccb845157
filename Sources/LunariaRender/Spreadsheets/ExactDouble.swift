import LunariaCore

/// Numbers for cells, which are floating-point numbers to Excel.
enum ExactDouble {

    /// The number nearest to a decimal that is read back as the same decimal, or `nil` when it has more than 15
    /// significant digits or lies far outside what people count.
    static func of(_ decimal: Decimal) -> Double? {
        let plain = decimal.normalized
        guard plain.coefficient.magnitude < 1_000_000_000_000_000, (-300...290).contains(plain.exponent) else {
            return nil
        }
        if plain.exponent == 0 { return Double(Int64(truncatingIfNeeded: plain.coefficient)) }
        return Double(plain.scientific)
    }
}
