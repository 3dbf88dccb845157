/// What the rules and the balances of a plan are called.
public struct PlanWords: Sendable, Hashable {
    /// A balance as people read it.
    public struct Balance: Sendable, Hashable {
        /// What it is called.
        public let label: Label
        /// The rules whose lines raise it by their amount, or lower it where that is negative.
        public let movedBy: [String]

        /// Makes the words of a balance.
        public init(label: Label, movedBy: [String] = []) {
            self.label = label
            self.movedBy = movedBy
        }
    }

    /// What the rules are called.
    public let rules: RuleWords
    /// The balances by the names under which they are carried.
    public let balances: [String: Balance]

    /// The object by whose records payees are called.
    public let payees: String

    /// Makes the words of a plan.
    public init(
        rules: RuleWords = RuleWords(), balances: [String: Balance] = [:], payees: String = PayeeSelection.reps.object
    ) {
        self.payees = payees
        self.rules = rules
        self.balances = balances
    }
}
