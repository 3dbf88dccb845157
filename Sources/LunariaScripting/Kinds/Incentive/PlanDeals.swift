/// Which opportunities a plan looks at, and which of their fields.
struct PlanDeals: Sendable {
    /// The outcome they must have, or `nil` for any.
    var outcome: String? = "won"
    /// The date field by which a deal belongs to the period.
    var datedBy = "closed_on"
    /// The fields that the plan sees besides key and date, or `nil` for all.
    var fields: [String]?
    /// Whether the deals of all earlier periods are given, too.
    var hasHistory = false
}
