import LunariaCore

/// How many decimals people are shown of a figure that may have many more, as a third has.
struct PrintedDecimals {
    /// A figure with at most so many decimals is shown as it is.
    private let most: Int
    /// The decimals of a figure that has more.
    private let usual: Int

    /// As many as a field of the type can keep, so that whatever is stored is shown as it is; else four.
    static let number = PrintedDecimals(most: 12, usual: 4)
    /// The same for fractions that are shown as percentages, which then have two.
    static let percentage = PrintedDecimals(most: 8, usual: 4)

    /// The figure with exactly `places` decimals if they are given, or else with those that suit it.
    ///
    /// What would be rounded to nothing keeps two digits.
    func shown(_ figure: Decimal, _ places: Int?) -> Decimal {
        if let places { return (try? figure.quantized(exponent: -places, rounding: .halfUp)) ?? figure }
        guard figure.exponent < -most else { return figure }
        let plain = figure.normalized
        guard plain.exponent < -most, let rounded = try? plain.rounded(places: usual, rounding: .halfUp) else {
            return plain
        }
        return rounded.isZero ? (try? plain.rounded(digits: 2, rounding: .halfUp)) ?? plain : rounded
    }
}
