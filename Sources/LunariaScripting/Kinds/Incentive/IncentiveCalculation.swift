import LuaVM
import LunariaCore

/// Calculates a plan for a period: asks its `reward` to pay each rep, in order of the reps' keys.
struct IncentiveCalculation {
    let machine: PluginMachine
    let plan: IncentiveContribution
    let runnable: Runnable
    let parameters: [String: ParameterValue]
    let sourceHash: String
    let reader: any StoreReader
    let context: ScriptContext

    /// Gives each line to `emit`, in order, and answers the particulars.
    func calculate(emit: @escaping (IncentiveLine) throws -> Void) throws -> Calculation {
        guard case .period(let period)? = parameters["period"] else {
            throw ParameterError.missing(StandardParameters.period, runnable: runnable.name)
        }
        try checkPermissions()
        let (currency, deals) = try extent(of: period)
        let run = RunState(
            store: .reading(reader), context: context.allowing(deals: deals), reads: runnable.reads, writes: [])
        run.inputs = ContentHash()
        let object = try reader.schema.requireObject("opportunity")
        let query = DealStream.query(plan, period, currency: currency, object: object)
        let state = IncentiveState(
            stream: try DealStream(query, datedBy: plan.datedBy, over: reader), dealQuery: query,
            datedBy: plan.datedBy, period: period, currency: currency, rounding: rounding, reader: reader,
            emit: emit)
        defer { state.end() }
        try machine.withRun(run) { try reward(state, run, period) }
        return Calculation(
            period: period, currency: currency, sourceHash: sourceHash,
            inputHash: run.inputs?.hexadecimal() ?? "", lineCount: state.lineCount, total: state.total,
            findings: findings(state, period))
    }

    private func findings(_ state: IncentiveState, _ period: Period) -> [Finding] {
        let findings = state.stream.unpayable.findings(period)
        guard findings.isEmpty, state.lineCount == 0 else { return findings }
        return [Finding(.warn, "\(plan.name) pays nothing for \(period.label): no deals of the period earn anything")]
    }

    private func reward(_ state: IncentiveState, _ run: RunState, _ period: Period) throws {
        let stack = LuaStack(machine.vm.stack.state)
        let reps = try reader.rows(Query("rep"))
        let object = try reader.schema.requireObject("opportunity")
        let dealColumns = state.dealQuery.projection.map { name in
            RowColumn(name: name, type: object.field(name)?.type ?? .text)
        }
        let payees = PayeeModule(
            state, try reader.schema.requireObject("rep"), columns: reps.columns, object, dealColumns: dealColumns,
            machine)
        let parts = try parts(of: period)
        ParameterPusher(machine: machine).push(parameters, stack)
        let parameterIndex = stack.top
        PayModule.push(state, stack)
        let payIndex = stack.top
        CRMModule.push(stack)
        defer { stack.setTop(parameterIndex - 1) }
        while try reps.next() {
            let payee = reps.text(0)
            for part in parts {
                try state.begin(payee, part)
                stack.push(plan.reward)
                try payees.push(reps, stack, hash: &run.inputs)
                state.payeeTable = stack.identity(at: -1)
                stack.push(copyOf: parameterIndex)
                stack.push(copyOf: payIndex)
                stack.push(copyOf: payIndex + 1)
                try machine.vm.stack.call(arguments: 4)
                try state.leave()
            }
        }
        try state.finish()
    }

    /// The parts of the period over which measures accumulate.
    private func parts(of period: Period) throws -> [Period] {
        guard let accumulation = plan.accumulation else { return [period] }
        return try period.subperiods(accumulation, fiscalYear: context.fiscalYear)
    }

    private var rounding: Rounding {
        guard case .text(let name)? = parameters["rounding"] else { return .halfUp }
        return Rounding(name: name) ?? .halfUp
    }

    private func checkPermissions() throws {
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

    /// The one currency of the period's deals, or the one asked for, and how many deals there are.
    private func extent(of period: Period) throws -> (Currency, deals: Int64) {
        let query = Query("opportunity", filters: DealStream.filters(plan, period))
        var rows = try reader.aggregate(
            AggregateQuery(query, groupBy: [FieldDefinition.currencyName], [Aggregate(.count)]))
        let chosen = try chosenCurrency()
        if let chosen { rows = rows.filter { $0.group == [.text(chosen.code)] } }
        let codes = rows.compactMap { $0.group.first?.text }
        guard codes.count <= 1 else { throw MixedCurrencies(plan: plan.name, period: period, currencies: codes) }
        let only = try codes.first.map { code in try Currency(code: code) }
        guard case .integer(let deals)? = rows.first?.figures.first else { return (chosen ?? context.currency, 0) }
        return (chosen ?? only ?? context.currency, deals)
    }

    private func chosenCurrency() throws(ParameterError) -> Currency? {
        guard case .text(let code)? = parameters["currency"] else { return nil }
        if let currency = try? Currency(code: code) { return currency }
        throw .badValue(
            name: "currency", source: "--currency", found: code, expected: "an ISO 4217 currency code such as CNY",
            detail: nil)
    }
}

extension ScriptContext {
    /// The context with a second more for every 10,000 deals, so that a large company is not taken for a loop.
    fileprivate func allowing(deals: Int64) -> ScriptContext {
        ScriptContext(
            asOf: asOf, currency: currency, fiscalYear: fiscalYear,
            limits: ScriptLimits(seconds: limits.seconds + Double(deals / 10_000), megabytes: limits.megabytes))
    }
}
