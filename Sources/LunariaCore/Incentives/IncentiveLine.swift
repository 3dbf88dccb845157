/// One amount to one payee with its reason.
public struct IncentiveLine: Sendable, Hashable {
    /// Why a line is there.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What a payee's own deals, or a pool, earn.
        case earned
        /// A manager's share of what others earned or booked.
        case override
        /// What waits for payment of the invoice: it is shown, and counts in no total.
        case held
        /// The difference by which a posted period is corrected.
        case adjustment
        /// The reversal of a line of a posted period.
        case clawback
        /// What a person decided, by name and with a reason.
        case manual
    }

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
    /// Why the line is there.
    public let kind: Kind
    /// The full hash of the posted run that the line corrects or reverses.
    public let adjusts: String?
    /// Who made the adjustment or the clawback.
    public let author: String?

    /// Makes a line.
    public init(
        number: Int, payee: String, opportunity: String?, date: CalendarDate?, rule: String, basis: Money?,
        rate: Percent?, amount: Money, kind: Kind = .earned, adjusts: String? = nil, author: String? = nil
    ) {
        self.number = number
        self.payee = payee
        self.opportunity = opportunity
        self.date = date
        self.rule = rule
        self.basis = basis
        self.rate = rate
        self.amount = amount
        self.kind = kind
        self.adjusts = adjusts
        self.author = author
    }

    /// A copy with another number.
    public func numbered(_ number: Int) -> IncentiveLine {
        IncentiveLine(
            number: number, payee: payee, opportunity: opportunity, date: date, rule: rule, basis: basis, rate: rate,
            amount: amount, kind: kind, adjusts: adjusts, author: author)
    }
}
