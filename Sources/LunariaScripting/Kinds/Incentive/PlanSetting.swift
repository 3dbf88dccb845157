import LunariaCore

/// All that a calculation goes by once the parameters are known; the same for every batch of payees.
struct PlanSetting: Sendable {
    let plan: Plan
    let schema: Schema
    let parameters: [String: ParameterValue]
    var context: ScriptContext
    let period: Period
    let currency: Currency
    let rounding: Rounding
    let payees: PayeeSelection
    let deals: PlanDeals
    let conditions: [Filter]
    let accumulation: Accumulation
    let parts: [Period]
    /// Who shares which deals, for a plan that says so.
    var credits: CreditBook?
    /// Who is whose manager, for a plan with overrides.
    var hierarchy: Hierarchy?
    /// What the last posted period left of each payee's balances, by payee and name.
    let openings: [String: [String: Money]]
    /// Deals that are read as they were at an earlier moment.
    let frozen: Query.Frozen?
    /// Whether amounts remember how they came to be.
    let isExplaining: Bool
    let coverage: LineCoverage?
    /// Counts the payees that are done.
    var counter = Progress.Counter()

    /// The fields of a deal in the order of the plan's rows; `key`, whose it is, the date and the measure come by themselves.
    let projection: [String]

    /// The fields to read for a plan.
    static func projection(
        _ deals: PlanDeals, measure: IncentiveContribution.Measure?, object: ObjectDefinition
    ) -> [String] {
        var fields = deals.fields ?? object.fields.map(\.name)
        var needed = [FieldDefinition.keyName, deals.datedBy]
        if let field = deals.payeeField { needed.append(field) }
        if case .field(let name)? = measure { needed.append(name) }
        // The store reads the currency along with any amount.
        if !fields.contains(where: { object.field($0)?.type == .money }) { needed.append(FieldDefinition.currencyName) }
        for name in needed where !fields.contains(name) { fields.append(name) }
        return fields
    }

    /// The deals of a payee from a day up to another, in whatever currency, in order of their dates; `nil` for a plan that
    /// does not look at deals.
    func query(of payee: String, from first: CalendarDate, until: CalendarDate) -> Query? {
        guard let field = deals.payeeField else { return nil }
        var query = query(from: first, until: until)
        query.filters.append(.equal(field, .text(payee)))
        query.order = [.init(deals.datedBy)]
        return query
    }

    /// The deals of the plan from a day up to another, in whatever currency.
    func query(from first: CalendarDate, until: CalendarDate) -> Query {
        var query = Query("opportunity", filters: [], projection: projection, order: [])
        query.frozen = frozen
        if let outcome = deals.outcome { query.filters.append(.equal("outcome", .text(outcome))) }
        query.filters += [
            Filter(deals.datedBy, .greaterOrEqual, [.date(first)]), Filter(deals.datedBy, .less, [.date(until)]),
        ]
        query.filters += conditions
        return query
    }

    /// The first day whose deals a part needs.
    func start(of part: Period) throws(CalendarError) -> CalendarDate {
        deals.history == .all ? .first : try accumulation.start(of: part, fiscalYear: context.fiscalYear)
    }
}
