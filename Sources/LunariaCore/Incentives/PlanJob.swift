/// One calculation of a plan that is asked for.
public struct PlanJob: Sendable {
    /// The plan.
    public let plan: Plan
    /// Its parameters, the period among them.
    public let parameters: [String: ParameterValue]
    /// What the plan is told about the world.
    public let context: ScriptContext
    /// What the last posted period left of each payee's balances, by payee and name.
    public var openings: [String: [String: Money]] = [:]
    /// The currency of a period without deals, if none is chosen; that of the context unless given.
    public var fallbackCurrency: Currency?
    /// Deals that are read as they were at an earlier moment.
    public var frozen: Query.Frozen?
    /// Where several threads can read at once; without it one does all the work.
    public var readers: ReaderSource?
    /// The number of threads; by the size of the job and of the machine unless given.
    public var workers: Int?
    /// Whether amounts remember how they came to be.
    public var isExplaining = false
    /// How many payees are calculated in one go; what comes out does not depend on it.
    public var batchSize: Int?

    /// Describes a calculation.
    public init(plan: Plan, parameters: [String: ParameterValue], context: ScriptContext) {
        self.plan = plan
        self.parameters = parameters
        self.context = context
    }
}

/// A store and the moment at which it is read.
public struct ReaderSource: Sendable {
    /// The store.
    public let store: any Store
    /// The moment.
    public let moment: Moment

    /// Names a store and a moment.
    public init(_ store: any Store, at moment: Moment) {
        self.store = store
        self.moment = moment
    }
}
