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
        // Excel ends below 1E+308, and takes what is smaller than 1E-307 for zero.
        guard let number = Double(plain.scientific), (1e-307..<1e308).contains(number.magnitude) else { return nil }
        return number
    }
}
