import LuaVM
import LunariaCore

extension IncentiveCalculation {
    /// What the parameters decide before anybody is paid.
    struct Extent {
        let setting: PlanSetting
        /// How many opportunities are dated in the period at all.
        let dated: Int64
        /// How many the plan may read, those of earlier periods included.
        let read: Int64
    }

    /// Settles period, currency and conditions, and counts the deals.
    func extent() throws -> Extent {
        let runnable = job.plan.runnable
        guard case .period(let period)? = job.parameters["period"] else {
            throw ParameterError.missing(StandardParameters.period, runnable: runnable.name)
        }
        try checkPermissions()
        let choices = try choices()
        let object = try reader.schema.requireObject("opportunity")
        let currency =
            try chosenCurrency ?? firstCurrency(period, choices.conditions) ?? job.fallbackCurrency
            ?? job.context.currency
        let setting = PlanSetting(
            plan: job.plan, schema: reader.schema, parameters: job.parameters, context: job.context, period: period,
            currency: currency, rounding: rounding, payees: choices.payees,
            deals: contribution.deals, conditions: choices.conditions, accumulation: choices.accumulation,
            parts: try choices.accumulation.parts(of: period, fiscalYear: job.context.fiscalYear),
            openings: job.openings, frozen: job.frozen,
            isExplaining: job.isExplaining, coverage: coverage,
            projection: PlanSetting.projection(contribution.deals, measure: contribution.measure, object: object))
        let dated = try count(from: period.start, period)
        let earlier = try setting.parts.first.map { try setting.start(of: $0) } ?? period.start
        let read = earlier == period.start ? dated : try count(from: earlier, period)
        return Extent(setting: setting, dated: dated, read: read)
    }

    /// How many opportunities are dated from a day to the end of the period, whatever became of them.
    private func count(from first: CalendarDate, _ period: Period) throws -> Int64 {
        guard contribution.deals.payeeField != nil else { return 0 }
        let filters = [
            Filter(contribution.deals.datedBy, .greaterOrEqual, [.date(first)]),
            Filter(contribution.deals.datedBy, .less, [.date(period.until)]),
        ]
        let query = Query("opportunity", filters: filters, frozen: job.frozen)
        let rows = try reader.aggregate(AggregateQuery(query, groupBy: [], [Aggregate(.count)]))
        guard case .integer(let count)? = rows.first?.figures.first else { return 0 }
        return count
    }

    /// The currency of the first deal of the period, or of all time for a plan that looks at earlier deals.
    ///
    /// That all others are in the same is seen when they are read; looking at all of them twice would cost as much as
    /// paying for them.
    private func firstCurrency(_ period: Period, _ conditions: [Filter]) throws -> Currency? {
        guard contribution.deals.payeeField != nil else { return nil }
        var days = dates(period)
        if contribution.deals.history == .all { days.removeFirst() }
        var query = Query(
            "opportunity", filters: days + conditions, projection: [FieldDefinition.currencyName],
            order: [.init(contribution.deals.datedBy)], limit: 1, frozen: job.frozen)
        if let outcome = contribution.deals.outcome { query.filters.append(.equal("outcome", .text(outcome))) }
        let first = { (reader: any StoreReader) in
            let rows = try reader.rows(query)
            defer { rows.close() }
            return try rows.next() ? rows.currency() : nil
        }
        // A reader that also writes sorts all rows before it gives the first.
        if let readers = job.readers, readers.store.allowsConcurrentReads {
            return try readers.store.read(at: readers.moment, first)
        }
        return try first(reader)
    }

    /// From the first day of a period on, and before the first day after it.
    private func dates(_ period: Period) -> [Filter] {
        [
            Filter(contribution.deals.datedBy, .greaterOrEqual, [.date(period.start)]),
            Filter(contribution.deals.datedBy, .less, [.date(period.until)]),
        ]
    }

    private var rounding: Rounding {
        guard case .text(let name)? = job.parameters["rounding"] else { return .halfUp }
        return Rounding(name: name) ?? .halfUp
    }

    private func checkPermissions() throws {
        let runnable = job.plan.runnable
        let needed = (contribution.deals.payeeField == nil ? [] : ["opportunity"]) + [contribution.payees.object]
        for object in needed {
            guard reader.schema.object(object) != nil else {
                throw PluginError(
                    plugin: runnable.plugin, file: machine.source.manifest, "the workspace has no object '\(object)'",
                    hint: "an incentive plan pays reps: requires = { \"sales-team\" }")
            }
            guard runnable.reads.contains(object) else {
                throw PluginError(
                    plugin: runnable.plugin, file: machine.source.manifest,
                    "an incentive plan reads \(object), which is not among `reads`",
                    hint: "reads = { \(needed.map { "\"\($0)\"" }.joined(separator: ", ")) }")
            }
        }
    }

    private var chosenCurrency: Currency? {
        guard case .text(let code)? = job.parameters["currency"] else { return nil }
        return try? Currency(code: code)
    }
}
