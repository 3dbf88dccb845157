public import LunariaCore

/// A period with deals in several currencies, which have no common measure.
public struct MixedCurrencies: Error, Sendable, CustomStringConvertible {
    /// The name of the plan.
    public let plan: String
    /// The dates whose deals were looked at.
    public let period: Period
    /// The codes of the currencies found, sorted.
    public let currencies: [String]

    /// The sentence to show.
    public var description: String {
        "the deals of \(period.label) are in \(currencies.joined(separator: ", ")), and a run of \(plan) pays in one "
            + "currency; choose one with --currency"
    }
}
