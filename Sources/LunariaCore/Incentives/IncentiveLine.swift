/// One amount to one payee with its reason.
public struct IncentiveLine: Sendable, Hashable {
    /// The line's number within its run, from 1.
    public let number: Int
    /// The key of the person who is paid.
    public let payee: String
    /// The key of the opportunity the line pays for, if it pays for one.
    public let opportunity: String?
    /// The date of the opportunity by which it belongs to the period.
    public let date: CalendarDate?
    /// What in the plan made the line, such as the slice of a rate table.
    public let rule: String
    /// What the rate applies to.
    public let basis: Money?
    /// What the basis is multiplied by, if the plan says.
    public let rate: Percent?
    /// What is paid, rounded to the currency's minor unit; negative for a reversal.
    public let amount: Money

    /// Makes a line.
    public init(
        number: Int, payee: String, opportunity: String?, date: CalendarDate?, rule: String, basis: Money?,
        rate: Percent?, amount: Money
    ) {
        self.number = number
        self.payee = payee
        self.opportunity = opportunity
        self.date = date
        self.rule = rule
        self.basis = basis
        self.rate = rate
        self.amount = amount
    }
}
