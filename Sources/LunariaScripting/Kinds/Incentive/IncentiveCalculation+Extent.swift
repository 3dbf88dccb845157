import LuaVM
import LunariaCore

extension IncentiveCalculation {
    /// What the parameters decide before anybody is paid.
    struct Extent {
        let setting: PlanSetting
        /// How many deals the plan looks at.
        let deals: Int64
        /// How many opportunities are dated in the period at all.
        let dated: Int64
    }

    /// Settles period, currency and conditions, and counts the deals.
    func extent() throws -> Extent {
        let runnable = job.plan.runnable
        guard case .period(let period)? = job.parameters["period"] else {
            throw ParameterError.missing(StandardParameters.period, runnable: runnable.name)
        }
        try checkPermissions()
        let (accumulation, conditions) = try choices()
        let object = try reader.schema.requireObject("opportunity")
        let chosen = try chosenCurrency()
        let counts = try counts(period, conditions)
        let codes = counts.filter { $0.deals > 0 && (chosen == nil || $0.currency == chosen?.code) }.map(\.currency)
        guard codes.count <= 1 else {
            throw MixedCurrencies(plan: runnable.name, period: period, currencies: codes)
        }
        let only = try codes.first.map { code in try Currency(code: code) }
        let currency = chosen ?? only ?? job.context.currency
        let setting = PlanSetting(
            plan: job.plan, schema: reader.schema, parameters: job.parameters, context: job.context, period: period,
            currency: currency, rounding: rounding, deals: contribution.deals, conditions: conditions,
            accumulation: accumulation,
            parts: try accumulation.parts(of: period, fiscalYear: job.context.fiscalYear),
            openings: job.openings, frozen: job.frozen,
            isExplaining: job.isExplaining,
            projection: PlanSetting.projection(contribution.deals, measure: contribution.measure, object: object))
        return Extent(
            setting: setting, deals: counts.first { $0.currency == currency.code }?.deals ?? 0,
            dated: counts.reduce(0) { $0 + $1.dated })
    }

    /// The accumulation and the conditions, which a plan may make depend on its parameters.
    private func choices() throws -> (Accumulation, [Filter]) {
        if case .fixed(let accumulation) = contribution.accumulation, case .fixed(let filters) = contribution.conditions
        {
            return (accumulation, filters)
        }
        let run = RunState(store: nil, context: job.context, reads: [], writes: [])
        return try machine.withRun(run) {
            let stack = LuaStack(machine.vm.stack.state)
            let arguments = PlanArguments(job.parameters, machine)
            return (try accumulation(arguments, stack), try conditions(arguments, stack))
        }
    }

    private func accumulation(_ arguments: PlanArguments, _ stack: borrowing LuaStack) throws -> Accumulation {
        switch contribution.accumulation {
        case .fixed(let accumulation): return accumulation
        case .function(let function):
            try call(function, arguments, stack)
            defer { stack.pop() }
            if stack.isNil(at: -1) { return .wholePeriod }
            guard let word = stack.string(at: -1) else {
                throw ScriptFault.argument("'period' of incentive gives \(stack.typeName(at: -1)), expected a text")
            }
            return try Accumulation(word: word, subject: "what 'period' of incentive gives")
        }
    }

    private func conditions(_ arguments: PlanArguments, _ stack: borrowing LuaStack) throws -> [Filter] {
        switch contribution.conditions {
        case .fixed(let filters): return filters
        case .function(let function):
            try call(function, arguments, stack)
            defer { stack.pop() }
            if stack.isNil(at: -1) { return [] }
            let object = try reader.schema.requireObject("opportunity")
            return try FilterReader(object: object, types: machine.types).read(LuaFrame(stack.state), at: stack.top)
        }
    }

    private func call(_ function: LuaReference, _ arguments: PlanArguments, _ stack: borrowing LuaStack) throws {
        stack.push(function)
        stack.push(arguments.params)
        try stack.call(arguments: 1, results: 1)
    }

    /// By currency, how many opportunities of the period the plan looks at, and how many there are at all.
    private func counts(
        _ period: Period, _ conditions: [Filter]
    ) throws -> [(currency: String, deals: Int64, dated: Int64)] {
        let deals = contribution.deals
        var query = Query(
            "opportunity",
            filters: [
                Filter(deals.datedBy, .greaterOrEqual, [.date(period.start)]),
                Filter(deals.datedBy, .less, [.date(period.until)]),
            ])
        query.frozen = job.frozen
        var dated: [String: Int64] = [:]
        var looked: [String: Int64] = [:]
        for row in try count(query, by: [FieldDefinition.currencyName, "outcome"]) {
            dated[row.currency, default: 0] += row.count
            if deals.outcome == nil || row.outcome == deals.outcome { looked[row.currency, default: 0] += row.count }
        }
        if !conditions.isEmpty {
            if let outcome = deals.outcome { query.filters.append(.equal("outcome", .text(outcome))) }
            query.filters += conditions
            looked = [:]
            for row in try count(query, by: [FieldDefinition.currencyName]) {
                looked[row.currency, default: 0] += row.count
            }
        }
        return dated.sorted { $0.key < $1.key }.map { ($0.key, looked[$0.key] ?? 0, $0.value) }
    }

    private func count(
        _ query: Query, by fields: [String]
    ) throws -> [(currency: String, outcome: String?, count: Int64)] {
        try reader.aggregate(AggregateQuery(query, groupBy: fields, [Aggregate(.count)])).map { row in
            guard case .integer(let count)? = row.figures.first else { return ("", nil, 0) }
            return (row.group.first?.text ?? "", row.group.count > 1 ? row.group[1].text : nil, count)
        }
    }

    private var rounding: Rounding {
        guard case .text(let name)? = job.parameters["rounding"] else { return .halfUp }
        return Rounding(name: name) ?? .halfUp
    }

    private func checkPermissions() throws {
        let runnable = job.plan.runnable
        for object in ["opportunity", "rep"] {
            guard reader.schema.object(object) != nil else {
                throw PluginError(
                    plugin: runnable.plugin, file: machine.source.manifest, "the workspace has no object '\(object)'",
                    hint: "an incentive plan pays reps: requires = { \"sales-team\" }")
            }
            guard runnable.reads.contains(object) else {
                throw PluginError(
                    plugin: runnable.plugin, file: machine.source.manifest,
                    "an incentive plan reads \(object), which is not among `reads`",
                    hint: "reads = { \"opportunity\", \"rep\" }")
            }
        }
    }

    private func chosenCurrency() throws(ParameterError) -> Currency? {
        guard case .text(let code)? = job.parameters["currency"] else { return nil }
        if let currency = try? Currency(code: code) { return currency }
        throw .badValue(
            name: "currency", source: "--currency", found: code, expected: "an ISO 4217 currency code such as CNY",
            detail: nil)
    }
}

extension ScriptContext {
    /// The context with a second more for every 10,000 deals, so that a large company is not taken for a loop.
    func allowing(deals: Int64) -> ScriptContext {
        ScriptContext(
            asOf: asOf, currency: currency, fiscalYear: fiscalYear,
            limits: ScriptLimits(seconds: limits.seconds + Double(deals / 10_000), megabytes: limits.megabytes))
    }
}
