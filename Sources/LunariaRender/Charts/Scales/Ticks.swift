import LunariaCore

/// The figures that an axis is marked with: exact multiples of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks: Sendable, Hashable {
    /// From the first to the last, between which all figures lie.
    let values: [Decimal]

    var low: Decimal { values.first ?? .zero }
    var high: Decimal { values.last ?? .one }

    /// Finds the ticks for figures from `low` to `high`.
    ///
    /// - Parameters:
    ///   - low: The smallest figure.
    ///   - high: The largest figure.
    ///   - count: How many steps there should be about.
    ///   - isWhole: Whether all figures are whole numbers, between which there is nothing to mark.
    init(covering low: Decimal, _ high: Decimal, count: Int, isWhole: Bool) {
        var (low, high) = (min(low, high), max(low, high))
        // An axis needs an extent: figures that are all equal are measured from zero.
        if low == high { (low, high) = low.isZero ? (low, .one) : (min(low, .zero), max(high, .zero)) }
        values = (try? Self.steps(low, high, count: max(count, 1), isWhole: isWhole)) ?? [low, high]
    }

    private static let candidates: [(coefficient: Int128, shift: Int)] = [(1, 0), (2, 0), (25, -1), (5, 0), (1, 1)]

    private static func steps(
        _ low: Decimal, _ high: Decimal, count: Int, isWhole: Bool
    ) throws(NumberError) -> [Decimal]? {
        let raw = try high.subtracting(low, digits: 34, rounding: .up).divided(by: Decimal(count), rounding: .up)
        let power = try raw.rounded(digits: 1, rounding: .down).normalized.exponent
        var step = Decimal.one
        for (coefficient, shift) in candidates {
            step = try Decimal(coefficient: coefficient, exponent: power + shift)
            if step >= raw, !isWhole || step.isInteger { break }
        }
        if isWhole { step = max(step, .one) }
        let index = try low.divided(by: step, digits: Decimal.maximumDigits, rounding: .floor)
            .rounded(places: 0, rounding: .floor)
        var values = [try index.multiplied(by: step)]
        while let last = values.last, last < high {
            let next = try last.adding(step)
            // Figures that differ in their 38th digit only leave no room for steps between them.
            guard next > last, values.count < 4 * count + 8 else { return nil }
            values.append(next)
        }
        return values.map(\.normalized)
    }
}
