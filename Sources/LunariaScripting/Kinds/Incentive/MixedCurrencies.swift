public import LunariaCore

/// A period with deals in several currencies, which have no common measure.
public struct MixedCurrencies: Error, Sendable, CustomStringConvertible {
    public let plan: String
    public let period: Period
    public let currencies: [String]

    /// The sentence to show.
    public var description: String {
        "the deals of \(period.label) are in \(currencies.joined(separator: ", ")), and a run of \(plan) pays in one "
            + "currency; choose one with --currency"
    }
}
