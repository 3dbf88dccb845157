/// Which opportunities a plan looks at, for telling why one has earned nothing.
public struct DealSelection: Sendable, Hashable {
    /// The outcome they must have, or `nil` for any.
    public let outcome: String?
    /// The date field by which they belong to a period.
    public let datedBy: String
    /// The further conditions.
    public let conditions: [Filter]
    /// Whom the plan pays.
    public let payees: PayeeSelection
    /// The one currency in which they are paid.
    public let currency: Currency
    /// The field without which an opportunity counts nothing.
    public let countedField: String

    /// Makes a selection.
    public init(
        outcome: String?, datedBy: String, conditions: [Filter], payees: PayeeSelection, currency: Currency,
        countedField: String
    ) {
        self.outcome = outcome
        self.datedBy = datedBy
        self.conditions = conditions
        self.payees = payees
        self.currency = currency
        self.countedField = countedField
    }
}
