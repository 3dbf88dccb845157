public import LunariaCore

/// A period with deals in several currencies, which have no common measure.
public struct MixedCurrencies: Error, Sendable, Spoken {
    /// The name of the plan.
    public let plan: String
    /// The dates whose deals were looked at.
    public let period: Period
    /// The codes of the currencies found, sorted.
    public let currencies: [String]

    /// The sentence to show.
    public var words: Label {
        let list = Label(listing: currencies)
        return Label(
            en: "the deals of \(period.label) are in \(list.en), and a run of \(plan) pays in one currency; "
                + "choose one with --currency",
            zh: "\(period.label) 的商机有 \(list.zh) 几种币种，而 \(plan) 的一个批次只用一种币种；请用 --currency 选定")
    }
}
