/// Which opportunities a plan looks at, and which of their fields.
struct PlanDeals: Sendable {
    /// The outcome they must have, or `nil` for any.
    var outcome: String? = "won"
    /// The date field by which a deal belongs to the period.
    var datedBy = "closed_on"
    /// The field that says whose a deal is; `nil` for a plan that does not look at deals.
    var payeeField: String? = "owner"
    /// The fields that the plan sees besides key and date, or `nil` for all.
    var fields: [String]?
    /// Which earlier deals are given, too.
    var history = History.none

    /// How far back a plan looks.
    enum History: Sendable {
        /// Not before the part of the period that is being paid.
        case none
        /// As far as the measure accumulates: the deals of the month, quarter, half or year so far.
        case accumulated
        /// To the first deal ever.
        case all
    }
}
