import LuaVM
import LunariaCore

/// Calculates a plan for a period: credits the deals, pays each payee in order of their keys, and settles with all.
struct IncentiveCalculation {
    /// How many payees share a machine, at least.
    ///
    /// It is part of the engine: what a plan keeps in variables ends with the batch.
    private static let leastBatch = 8
    /// How many machines a calculation makes at most; for a thousand reps loading the plugin anew costs nothing that one
    /// notices, for all customers of a company it would be most of the work.
    private static let mostBatches = 256
    /// From how many deals on several threads are worth their while.
    private static let parallelDeals: Int64 = 20_000

    let job: PlanJob
    let machine: PluginMachine
    let contribution: IncentiveContribution
    let reader: any StoreReader
    /// The payee to whom the calculation is limited as far as the plan allows, while a run is explained.
    private let onlyPayee: String?
    let coverage: LineCoverage?
    private var runnable: Runnable { job.plan.runnable }

    init(_ job: PlanJob, over reader: any StoreReader, only payee: String? = nil, coverage: LineCoverage? = nil) throws
    {
        self.job = job
        self.coverage = coverage
        onlyPayee = payee
        self.reader = reader
        machine = try PluginMachine(
            PluginMachine.Source(job.plan, coverage), schema: reader.schema, limits: job.context.limits,
            sandbox: LuaSandbox(hasSortedPairs: true), isExplaining: job.isExplaining)
        contribution = try machine.incentive(job.plan.runnable.name)
    }

    /// Gives each line to `emit`, in order and numbered from 1, and answers the particulars.
    func calculate(emit: @escaping LineSink) throws -> Calculation {
        let counter = LineCounter()
        let sink: LineSink = { line, explanation in try emit(counter.number(line), explanation) }
        let extent = try extent()
        let payees = try payeeKeys(extent.setting)
        var hash = ContentHash()
        let run = RunState(
            store: .reading(reader),
            context: job.context.allowing(records: extent.read + Int64(payees.count), perSecond: 10_000),
            reads: runnable.reads,
            writes: [])
        run.inputs = ContentHash()
        var setting = extent.setting
        setting.context = run.context
        if contribution.override != nil { setting.hierarchy = try Hierarchy(reader, hash: &hash) }
        var others: Set<String> = []
        if let credit = contribution.credit {
            (setting.credits, others) = try credits(credit, setting, Set(payees), run)
        }
        let progress = job.context.progress
        let outcomes = try progress.counting(.payee, of: payees.count) { counter in
            setting.counter = counter
            return try self.outcomes(of: batches(setting, of: payees), deals: extent.dated, sink)
        }
        for outcome in outcomes { others.formUnion(outcome.otherCurrencies) }
        try check(others, setting)
        let balances = try settle(setting, outcomes, run, sink)
        hash.add(run.inputs?.hexadecimal() ?? "")
        hash.add(setting.currency.code)
        // Where quarters and years begin decides what adds up; the calendar year goes without saying.
        if case .each = setting.accumulation, setting.context.fiscalYear != .calendar {
            hash.add(Int64(setting.context.fiscalYear.startMonth))
        }
        for input in outcomes.lazy.flatMap(\.inputs) { hash.add(input) }
        let given = outcomes.reduce(0) { $0 + $1.dealsGiven }
        let paid = outcomes.reduce(0) { $0 + $1.dealsPaid }
        return Calculation(
            period: setting.period, currency: setting.currency, sourceHash: job.plan.source.hash,
            inputHash: hash.hexadecimal(), lineCount: counter.count, total: counter.total ?? .zero(setting.currency),
            balances: balances.all, findings: Self.findings(outcomes), selection: selection(setting),
            paysEveryDeal: setting.deals.payeeField != nil && contribution.credit == nil && given == paid
                && Int64(given) == extent.dated)
    }

    /// What is noteworthy about the parameters.
    private static func findings(_ outcomes: [BatchOutcome]) -> [Finding] {
        var cliffs: [String: [Decimal]] = [:]
        for outcome in outcomes { cliffs.merge(outcome.cliffs) { known, _ in known } }
        return cliffs.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { name, bounds in
            let places = bounds.map(\.description)
            return Finding(
                .warn,
                Label(
                    en: "pay cliff: at \(places.joined(separator: " and ")) of \(name) the rate falls for the whole, "
                        + "so that selling more pays less",
                    zh: "提成断崖：\(name) 达到 \(places.joined(separator: "、")) 时全额比例下降，多卖反而少得"))
        }
    }

    /// The field without which a deal counts nothing.
    private var countedField: String {
        if case .field(let name)? = contribution.measure { name } else { "amount" }
    }

    func selection(_ setting: PlanSetting) -> DealSelection {
        DealSelection(
            outcome: setting.deals.outcome, datedBy: setting.deals.datedBy, conditions: setting.conditions,
            payees: setting.payees, currency: setting.currency, countedField: countedField)
    }

    /// The stage `credit`.
    private func credits(
        _ credit: LuaReference, _ setting: PlanSetting, _ payees: Set<ExactText>, _ run: RunState
    ) throws -> (CreditBook, Set<String>) {
        return try machine.withRun(run) {
            let arguments = FunctionArguments(setting.parameters, of: runnable, machine)
            let rows = try DealRows(setting, measure: nil, arguments, machine)
            return try CreditPass(
                machine: machine, credit: credit, setting: setting, rows: rows, arguments: arguments, reader: reader,
                payees: payees
            ).run(run)
        }
    }

    /// Refuses a period with deals in several currencies, unless one was chosen.
    private func check(_ others: Set<String>, _ setting: PlanSetting) throws {
        guard !others.isEmpty, job.parameters["currency"] == nil else { return }
        throw MixedCurrencies(
            plan: runnable.name, period: setting.period, currencies: others.union([setting.currency.code]).sorted())
    }

    func payeeKeys(_ setting: PlanSetting) throws -> [ExactText] {
        var keys: [ExactText] = []
        let payees = try reader.rows(setting.payees.query([FieldDefinition.keyName]))
        while try payees.next() { keys.append(ExactText(payees.text(0))) }
        return keys
    }

    /// The payees in ranges of a fixed size.
    func batches(_ setting: PlanSetting, of keys: [ExactText]) -> [PayeeBatch] {
        let size = max(1, job.batchSize ?? max(Self.leastBatch, (keys.count + Self.mostBatches - 1) / Self.mostBatches))
        let batches = stride(from: 0, to: keys.count, by: size).map { start in
            PayeeBatch(setting: setting, payees: keys[start]...keys[min(start + size, keys.count) - 1])
        }
        guard let onlyPayee, contribution.override == nil, contribution.settle == nil else { return batches }
        return batches.filter { $0.payees.contains(ExactText(onlyPayee)) }
    }

    private func outcomes(
        of batches: [PayeeBatch], deals: Int64, _ emit: @escaping LineSink
    ) throws -> [BatchOutcome] {
        let isLarge = deals >= Self.parallelDeals || job.workers != nil
        if let readers = job.readers, readers.store.allowsConcurrentReads, isLarge, job.workers != 1 {
            let workers = min(job.workers ?? Processors.count, batches.count)
            return try OrderedBatches(batches, reading: readers, workers: max(1, workers)).run { line in
                try emit(line, nil)
            }
        }
        let clock = ContinuousClock()
        let end = clock.now + .seconds(batches.first?.setting.context.limits.seconds ?? 0)
        return try batches.map { batch in
            guard clock.now < end else { throw overdue(batch) }
            return try batch.run(over: reader, emit: emit)
        }
    }

    private func overdue(_ batch: PayeeBatch) -> PluginError {
        PluginError(
            plugin: runnable.plugin,
            LuaError(
                code: .deadline,
                message: "stopped at its deadline of \(batch.setting.context.limits.seconds) s for all payees",
                file: runnable.place,
                hint: "raise --deadline, or `limits` in workspace.lua"))
    }

    /// The stage `settle`, and the balances at the end.
    private func settle(
        _ setting: PlanSetting, _ outcomes: [BatchOutcome], _ run: RunState, _ emit: @escaping LineSink
    ) throws -> BalanceBook {
        var balances = BalanceBook(setting.openings, currency: setting.currency)
        for outcome in outcomes {
            for change in outcome.balances { balances.carry(change.name, of: change.payee, change.amount) }
        }
        guard contribution.settle != nil else { return balances }
        var tallies = setting.parts.map { _ in [PayeeTally]() }
        for tally in outcomes.lazy.flatMap(\.tallies) { tallies[tally.part].append(tally) }
        let stage = SettleStage(
            setting: setting, plan: contribution, machine: machine, reader: reader, balances: balances,
            tallies: tallies)
        do {
            return try machine.withRun(run) {
                try stage.run(run, emit: emit)
            }
        } catch let error as PluginError {
            throw error.about("while settling \(setting.period.label)")
        }
    }
}
