/// A balance that a payee carries through a run, such as what is owed on a draw.
public struct IncentiveBalance: Sendable, Hashable {
    /// The key of the person whose balance it is.
    public let payee: String
    /// What the plan calls the balance.
    public let name: String
    /// What it was before the run's period.
    public let opening: Money
    /// What it is after the run's period.
    public let closing: Money

    /// Makes a balance.
    public init(payee: String, name: String, opening: Money, closing: Money) {
        self.payee = payee
        self.name = name
        self.opening = opening
        self.closing = closing
    }
}
