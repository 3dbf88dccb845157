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
        var job = PlanJob(plan: plan, parameters: values, context: context)
        job.readers = readers
        let ledger = try ledger(for: &job, before: period, reader)
        var inputs = RunInputs()
        try checkRestated(ledger, before: period)
        let corrections = try corrections(ledger, before: period, reader)
        job.openings = corrections.last?.closings ?? [:]
        inputs.add(job.openings)
        let lines = RunLines(emit)
        let calculation = try host.calculate(job, over: reader) { line in try lines.add(line) }
        for correction in corrections {
            try correction.check(calculation.currency)
            for line in correction.lines {
                inputs.add(line)
                try lines.add(line)
            }
        }
        for adjustment in ledger.adjustments(in: period) {
            let reversal = AdjustmentLines(
                adjustment, ledger: ledger, currency: calculation.currency, rounding: Rounding(of: values))
            try reversal.make(from: reader) { line in
                inputs.add(line)
                try lines.add(line)
            }
        }
        return CalculatedRun(
            plan: plan, values: values, context: context, calculation: calculation,
            settled: Array(Set(corrections.flatMap(\.settled))).sorted(),
            adjusted: try corrections.filter { !$0.lines.isEmpty }.map { try CalculatedRun.AdjustedPeriod($0) },
            inputHash: inputs.hexadecimal(after: calculation.inputHash), lineCount: lines.count,
            total: lines.total ?? .zero(calculation.currency),
            asOf: reader.transaction)
    }

    /// What the posted periods before a period come to by the data of now, in order.
    ///
    /// Each begins with the balances that the one before it comes to now, so that what a late deal has changed is carried
    /// on, whether it was paid or kept to recover a draw.
    func corrections(
        _ ledger: Ledger, before period: Period, _ reader: any StoreReader
    ) throws -> [Correction] {
        var corrections: [Correction] = []
        for posting in ledger.postings(before: period) {
            let adjustment = PostedAdjustment(
                posting: posting, ledger: ledger, calculation: self, openings: corrections.last?.closings ?? [:],
                isRestated: restated.labels.contains(posting.run.period.label))
            corrections.append(try telling(posting) { try adjustment.correction(over: reader) })
        }
        return corrections
    }

    /// What the ledger holds in the currency of the run, which the deals decide if nobody has chosen it.
    ///
    /// A period without deals pays in the currency of the period that was posted before it.
    private func ledger(
        for job: inout PlanJob, before period: Period, _ reader: any StoreReader
    ) throws -> Ledger {
        let name = plan.runnable.name
        if let chosen = Currency(of: values) { return try Ledger(of: name, reader, in: chosen) }
        let all = try Ledger(of: name, reader)
        guard !all.postings.isEmpty || !all.adjustments.isEmpty else { return all }
        job.fallbackCurrency = all.postings(before: period).last?.run.currency
        return try Ledger(of: name, reader, in: host.selection(of: job, over: reader).currency)
    }

    /// Says which posted period it was that could not be calculated again.
    private func telling(_ posting: Ledger.Posting, _ body: () throws -> Correction) throws -> Correction {
        do {
            return try body()
        } catch {
            let (failure, period) = (Failure(error), posting.run.period.label)
            throw Failure(
                failure.status,
                "\(failure.message)\nThis came up while the posted period \(period) was calculated again to adjust it. "
                    + "Mend what is wrong, or go by the present plan and parameters with --restate \(period).")
        }
    }

    /// The explanation of an adjustment: what its period comes to by the data of now, less what was posted.
    func explanation(
        of line: IncentiveLine, _ ledger: Ledger, before period: Period, over reader: any StoreReader
    ) throws -> Explanation? {
        let corrections = try corrections(ledger, before: period, reader)
        guard let position = corrections.firstIndex(where: { $0.posting.run.hash == line.adjusts }) else { return nil }
        let posting = corrections[position].posting
        return try PostedAdjustment(
            posting: posting, ledger: ledger, calculation: self,
            openings: position > 0 ? corrections[position - 1].closings : [:],
            isRestated: restated.labels.contains(posting.run.period.label)
        ).explanation(of: line, over: reader)
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
    /// The opportunities that were clawed back and have changed since, which adjusts nothing any more.
    let settled: [String]
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
        let count: Int
        let total: Money

        init(_ correction: Correction) throws {
            label = correction.posting.run.period.label
            count = correction.lines.count
            total = try correction.lines.reduce(.zero(correction.posting.run.currency)) { sum, line in
                try sum.adding(line.amount)
            }
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
    private var ledger: ContentHash?

    /// Adds a line of the ledger: what it is, not why it came about, so that data that change nothing make no other run.
    mutating func add(_ line: IncentiveLine) {
        for text in [
            line.kind.rawValue, line.payee, line.opportunity ?? "", line.date?.description ?? "", line.rule,
            line.basis?.description ?? "", line.rate?.fraction.description ?? "", line.amount.description,
            line.adjusts ?? "", line.author ?? "",
        ] { add(text) }
    }

    /// Adds what payees carry into the period.
    mutating func add(_ openings: [String: [String: Money]]) {
        for (payee, balances) in openings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            for (name, amount) in balances.sorted(by: { $0.key < $1.key }) where !amount.isZero {
                add(payee)
                add(name)
                add(amount.description)
            }
        }
    }

    private mutating func add(_ text: String) {
        if ledger == nil { ledger = ContentHash() }
        ledger?.add(text)
    }

    /// The hash of what the plan read, or of that and what the ledger adds.
    func hexadecimal(after own: String) -> String {
        guard var hash = ledger else { return own }
        hash.add(own)
        return hash.hexadecimal()
    }
}
