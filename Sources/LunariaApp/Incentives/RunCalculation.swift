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
            throw Failure(.usage, en: "\(plan.runnable.name) needs --period", zh: "\(plan.runnable.name) 需要 --period")
        }
        var job = PlanJob(plan: plan, parameters: values, context: context)
        job.readers = readers
        let ledger = try ledger(for: &job, before: period, reader)
        var inputs = RunInputs()
        try checkRestated(ledger, before: period)
        let corrections = try corrections(ledger, before: period, reader)
        job.openings = corrections.last?.closings ?? [:]
        inputs.add(job.openings)
        let lines = LineCounter()
        let calculation = try host.calculate(job, over: reader) { line in try emit(lines.number(line)) }
        for correction in corrections {
            try correction.check(calculation.currency)
            for line in correction.lines {
                inputs.add(line)
                try emit(lines.number(line))
            }
        }
        for adjustment in ledger.adjustments(in: period) {
            let reversal = AdjustmentLines(
                adjustment, ledger: ledger, currency: calculation.currency, rounding: Rounding(of: values))
            try reversal.make(from: reader) { line in
                inputs.add(line)
                try emit(lines.number(line))
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
            let adjustment = adjustment(of: posting, ledger, after: corrections.last)
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
        let all = try Ledger(of: name, reader)
        if let chosen = Currency(of: values) { return all.limited(to: chosen) }
        guard !all.postings.isEmpty || !all.adjustments.isEmpty else { return all }
        job.fallbackCurrency = all.postings(before: period).last?.run.currency
        return all.limited(to: try host.selection(of: job, over: reader).currency)
    }

    /// Says which posted period it was that could not be calculated again.
    private func telling(_ posting: Ledger.Posting, _ body: () throws -> Correction) throws -> Correction {
        do {
            return try body()
        } catch {
            let (failure, period) = (Failure(error), posting.run.period.label)
            throw Failure(
                failure.status,
                en:
                    "\(failure.message)\nThis came up while the posted period \(period) was calculated again to adjust it. "
                    + "Mend what is wrong, or go by the present plan and parameters with --restate \(period).",
                zh: "\(failure.words.zh)\n发生在为调整而重新计算已入账期间 \(period) 时。"
                    + "请排除问题，或用 --restate \(period) 按现行方案和参数计算。")
        }
    }

    /// The explanation of an adjustment: what its period comes to by the data of now, less what was posted.
    func explanation(
        of line: IncentiveLine, _ ledger: Ledger, before period: Period, over reader: any StoreReader
    ) throws -> Explanation? {
        let corrections = try corrections(ledger, before: period, reader)
        guard let position = corrections.firstIndex(where: { $0.posting.run.hash == line.adjusts }) else { return nil }
        return try adjustment(
            of: corrections[position].posting, ledger, after: position > 0 ? corrections[position - 1] : nil
        ).explanation(of: line, over: reader)
    }

    /// The adjustment of a posted run, which begins with the balances that the one before it comes to.
    private func adjustment(
        of posting: Ledger.Posting, _ ledger: Ledger, after previous: Correction?
    ) -> PostedAdjustment {
        PostedAdjustment(
            posting: posting, ledger: ledger, calculation: self, openings: previous?.closings ?? [:],
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
                en: "--restate: found '\(label)', expected a posted period of \(plan.runnable.name) before "
                    + "\(period.label); \(known)",
                zh: "--restate：“\(label)”无效，应为 \(plan.runnable.name) 在 \(period.label) 之前已入账的期间；"
                    + (posted.isEmpty ? "没有已入账的期间" : "已入账的有 \(posted.joined(separator: "、"))"))
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
