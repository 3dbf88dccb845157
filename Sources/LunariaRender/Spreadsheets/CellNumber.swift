import LunariaCore

/// Numbers for cells, which are floating-point numbers to Excel.
enum CellNumber {
    /// The number that is read back as the same decimal, or `nil` when it has more than 15 significant digits.
    static func exact(_ decimal: Decimal) -> Double? {
        let plain = decimal.normalized
        guard plain.coefficient.magnitude < 1_000_000_000_000_000 else { return nil }
        return nearest(plain)
    }

    /// The number nearest to a decimal, or `nil` when it lies far outside what people count.
    static func nearest(_ decimal: Decimal) -> Double? {
        let plain = decimal.normalized
        if plain.exponent == 0, plain.coefficient.magnitude < 1_000_000_000_000_000 {
            return Double(Int64(truncatingIfNeeded: plain.coefficient))
        }
        // A coefficient has fewer than fifty digits, and Excel ends at 1E+308 and 1E-307.
        guard (-300...250).contains(plain.exponent) else { return nil }
        return Double(plain.scientific)
    }
}
