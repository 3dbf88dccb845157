/// Which opportunities a plan looks at, for telling why one has earned nothing.
public struct DealSelection: Sendable, Hashable {
    /// The outcome they must have, or `nil` for any.
    public let outcome: String?
    /// The date field by which they belong to a period.
    public let datedBy: String
    /// The further conditions.
    public let conditions: [Filter]
    /// Whether the plan itself says who is credited, instead of the owner.
    public let isCredited: Bool

    /// Makes a selection.
    public init(outcome: String?, datedBy: String, conditions: [Filter], isCredited: Bool) {
        self.outcome = outcome
        self.datedBy = datedBy
        self.conditions = conditions
        self.isCredited = isCredited
    }
}
