import LunariaCore

/// Everything a run consists of: what the plan pays, adjustments to posted periods, what people have adjusted by hand.
///
/// The result depends on nothing but the plan, its parameters, the context and the data the reader sees, so that a run
/// can be calculated again at any time.
struct RunCalculation {
    let plan: Plan
    let values: [String: ParameterValue]
    let context: ScriptContext
    let host: any ScriptHost
    /// Where several threads can read at once.
    var readers: ReaderSource?

    /// Describes the calculation of a plan with parameters.
    init(
        _ plan: Plan, _ values: [String: ParameterValue], in context: ScriptContext, host: any ScriptHost,
        readers: ReaderSource? = nil
    ) {
        self.plan = plan
        self.values = values
        self.context = context
        self.host = host
        self.readers = readers
    }

    /// Gives each line to `emit`, in order and numbered from 1, and answers the particulars.
    func calculate(
        over reader: any StoreReader, emit: @escaping (IncentiveLine) throws -> Void
    ) throws -> CalculatedRun {
        guard case .period(let period)? = values["period"] else {
            throw Failure(.usage, "\(plan.runnable.name) needs --period")
        }
        let ledger = try Ledger(of: plan.runnable.name, reader, in: Currency(of: values))
        var job = PlanJob(plan: plan, parameters: values, context: context)
        job.openings = try ledger.openings(of: period, reader)
        job.readers = readers
        let lines = RunLines(emit)
        let calculation = try host.calculate(job, over: reader) { line in try lines.add(line) }
        var inputs = RunInputs(calculation.inputHash)
        try checkRestated(ledger, before: period)
        var adjusted: [CalculatedRun.AdjustedPeriod] = []
        for posting in ledger.postings(before: period) {
            var period = CalculatedRun.AdjustedPeriod(posting, calculation.currency)
            try adjustment(of: posting, ledger, currency: calculation.currency)
                .calculate(over: reader, &inputs) { line in
                    try period.add(line)
                    try lines.add(line)
                }
            if period.count > 0 { adjusted.append(period) }
        }
        for adjustment in ledger.adjustments(in: period) {
            let reversal = AdjustmentLines(
                adjustment, ledger: ledger, currency: calculation.currency, rounding: Rounding(of: values))
            try reversal.make(from: reader, &inputs) { line in try lines.add(line) }
        }
        return CalculatedRun(
            plan: plan, values: values, context: context, calculation: calculation, adjusted: adjusted,
            inputHash: inputs.hexadecimal, lineCount: lines.count, total: lines.total ?? .zero(calculation.currency),
            asOf: reader.transaction)
    }

    /// The adjustment of a posted run from a run of this calculation.
    func adjustment(
        of posting: Ledger.Posting, _ ledger: Ledger, currency: Currency
    ) throws -> PostedAdjustment {
        PostedAdjustment(
            posting: posting, ledger: ledger, calculation: self, currency: currency,
            isRestated: restated.labels.contains(posting.run.period.label))
    }

    /// The posted periods that the parameter `restate` names.
    private var restated: RestatedPeriods { RestatedPeriods(values["restate"]?.description) }

    /// Refuses to restate what is not posted.
    private func checkRestated(_ ledger: Ledger, before period: Period) throws {
        let posted = ledger.postings(before: period).map(\.run.period.label)
        for label in restated.labels where !posted.contains(label) {
            let known = posted.isEmpty ? "none is posted" : "posted are \(posted.joined(separator: ", "))"
            throw Failure(
                .usage,
                "--restate: found '\(label)', expected a posted period of \(plan.runnable.name) before "
                    + "\(period.label); \(known)")
        }
    }
}

extension Currency {
    /// The currency that is chosen among the parameters of a plan, if one is.
    init?(of values: [String: ParameterValue]) {
        guard case .text(let code)? = values["currency"], let currency = try? Currency(code: code) else { return nil }
        self = currency
    }
}

extension Rounding {
    /// The rounding among the parameters of a plan.
    init(of values: [String: ParameterValue]) {
        guard case .text(let name)? = values["rounding"] else {
            self = .halfUp
            return
        }
        self = Rounding(name: name) ?? .halfUp
    }
}

/// The particulars of a run that has been calculated and is not stored yet.
struct CalculatedRun {
    let plan: Plan
    let values: [String: ParameterValue]
    let context: ScriptContext
    let calculation: Calculation
    /// The posted periods that were adjusted, in order.
    let adjusted: [AdjustedPeriod]
    let inputHash: String
    let lineCount: Int
    let total: Money
    /// The last transaction the calculation saw.
    let asOf: Int64

    /// How many lines adjust a posted period, and what they come to.
    struct AdjustedPeriod {
        let label: String
        private(set) var count = 0
        private(set) var total: Money

        init(_ posting: Ledger.Posting, _ currency: Currency) {
            label = posting.run.period.label
            total = .zero(currency)
        }

        mutating func add(_ line: IncentiveLine) throws {
            count += 1
            total = try total.adding(line.amount)
        }
    }

    /// The parameters as they identify the run.
    var parameters: [String: String] { values.mapValues(\.description) }

    /// The hash by which the run is known.
    var hash: String {
        IncentiveRun.identity(
            plan: plan.runnable.name, sourceHash: calculation.sourceHash, parameters: parameters, inputHash: inputHash)
    }

    /// The run as it is stored.
    func run(resultHash: String) -> IncentiveRun {
        IncentiveRun(
            hash: hash, plan: plan.runnable.name, plugin: plan.runnable.plugin, pluginVersion: plan.runnable.version,
            sourceHash: calculation.sourceHash, parameters: parameters, inputHash: inputHash,
            period: calculation.period, currency: calculation.currency, asOf: asOf,
            context: RunContext(asOf: context.asOf, currency: context.currency, fiscalYear: context.fiscalYear),
            engine: IncentiveRun.engine, resultHash: resultHash, lineCount: lineCount, total: total)
    }
}

/// Numbers the lines of a run from 1 and adds them up.
final class RunLines {
    private let emit: (IncentiveLine) throws -> Void
    private(set) var count = 0
    /// The sum of all lines that are not held; `nil` without lines.
    private(set) var total: Money?

    init(_ emit: @escaping (IncentiveLine) throws -> Void) {
        self.emit = emit
    }

    func add(_ line: IncentiveLine) throws {
        count += 1
        if line.kind != .held { total = try total?.adding(line.amount) ?? line.amount }
        try emit(line.numbered(count))
    }
}

/// The hash over everything a run depends on: what its plan read and, if there is any, what the ledger adds.
struct RunInputs {
    private let own: String
    private var ledger: ContentHash?

    init(_ own: String) {
        self.own = own
    }

    mutating func add(_ text: String) {
        if ledger == nil {
            ledger = ContentHash()
            ledger?.add(own)
        }
        ledger?.add(text)
    }

    var hexadecimal: String { ledger?.hexadecimal() ?? own }
}
