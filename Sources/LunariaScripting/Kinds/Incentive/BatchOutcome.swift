import LunariaCore

/// What a batch of payees leaves behind besides its lines.
struct BatchOutcome: Sendable {
    /// Hashes over what was read for each payee, in order.
    var inputs: [String] = []
    /// What each payee has earned in each part, for a plan that settles.
    var tallies: [PayeeTally] = []
    /// The balances that changed.
    var balances: [(payee: String, name: String, amount: Money)] = []
    /// How many deals were given to the plan, and how many of them it paid for.
    var dealsGiven = 0
    var dealsPaid = 0
    /// The codes of other currencies than the run's that deals were found in.
    var otherCurrencies: Set<String> = []
    /// The bounds of rate tables from which selling more pays less, by the table's name.
    var cliffs: [String: [Decimal]] = [:]
}
