import LunariaCore

/// The explanations of a stored run's lines; each is checked against the line that was stored.
struct ExplainedLines {
    private let run: IncentiveRun
    private let stored: [IncentiveLine]
    private let plan: StoredPlan
    private let host: any ScriptHost
    private let limits: ScriptLimits

    init(
        _ run: IncentiveRun, _ stored: [IncentiveLine], _ plan: StoredPlan, host: any ScriptHost,
        _ limits: ScriptLimits
    ) {
        self.run = run
        self.stored = stored
        self.plan = plan
        self.host = host
        self.limits = limits
    }

    /// Explains one line or all, on the data the run saw.
    func make(only line: IncentiveLine?, over reader: any StoreReader) throws -> [(IncentiveLine, Explanation)] {
        let wanted = line.map { [$0] } ?? stored
        let ledger = try Ledger(of: run.plan, reader, in: run.currency)
        var explained = wanted.contains(where: isOfPlan) ? try ofPlan(only: line, ledger, reader) : [:]
        for line in wanted where !isOfPlan(line) {
            explained[line.number] = try ofLedger(line, ledger, reader)
        }
        return try wanted.map { line in
            guard let explanation = explained[line.number] else {
                throw differs(line, Label(en: "it is not paid", zh: "没有发放"))
            }
            let value: Quantity
            do {
                value = try explanation.recomputed()
            } catch {
                throw Failure(
                    .badData, en: "line \(line.number) of run \(run.name) cannot be explained: \(error)",
                    zh: "批次 \(run.name) 的第 \(line.number) 行无法说明：\(error)")
            }
            guard value.value == line.amount.decimal, value.currency == line.amount.currency else {
                throw differs(line, Label(en: "it comes to \(value)", zh: "为 \(value)"))
            }
            return (line, explanation)
        }
    }

    private var calculation: RunCalculation {
        RunCalculation(plan.plan, plan.values, in: plan.context(limits: limits), host: host)
    }

    private func isOfPlan(_ line: IncentiveLine) -> Bool {
        switch line.kind {
        case .earned, .override, .held: true
        case .adjustment, .clawback, .manual: false
        }
    }

    private func differs(_ line: IncentiveLine, _ now: Label) -> Failure {
        let command = "`lunaria incentive verify \(run.name)`"
        return Failure(
            .badData,
            en:
                "line \(line.number) of run \(run.name) is stored as \(line.amount) to \(line.payee), but calculated again "
                + "\(now.en); \(command) says what differs",
            zh: "批次 \(run.name) 的第 \(line.number) 行保存为付给 \(line.payee) \(line.amount)，但重新计算时\(now.zh)；\(command) 显示差异")
    }

    /// The lines that the plan pays, by number.
    private func ofPlan(
        only line: IncentiveLine?, _ ledger: Ledger, _ reader: any StoreReader
    ) throws -> [Int: Explanation] {
        let payee = line?.payee
        let lines = stored.filter { isOfPlan($0) && (payee == nil || $0.payee == payee) }
        var job = PlanJob(plan: plan.plan, parameters: plan.values, context: plan.context(limits: limits))
        // Only balances reach from one period into the next one's own lines.
        let hasBalances = try ledger.postings.contains { try !reader.balances(of: $0.run).isEmpty }
        if hasBalances {
            let corrections = try calculation.corrections(ledger, before: run.period, reader)
            job.openings = corrections.last?.closings ?? [:]
        }
        var position = 0
        var explained: [Int: Explanation] = [:]
        _ = try host.explain(job, payee: payee, over: reader) { calculated, explanation in
            guard payee == nil || calculated.payee == payee else { return }
            guard position < lines.count else { return }
            let stored = lines[position]
            position += 1
            guard calculated.numbered(stored.number) == stored else {
                throw differs(stored, Label(en: "it is another one", zh: "是另一笔"))
            }
            if line == nil || line?.number == stored.number { explained[stored.number] = explanation }
        }
        return explained
    }

    /// What the ledger adds to a run: what posted periods come to now, and what people have adjusted.
    private func ofLedger(
        _ line: IncentiveLine, _ ledger: Ledger, _ reader: any StoreReader
    ) throws -> Explanation? {
        switch line.kind {
        case .earned, .override, .held: return nil
        case .adjustment:
            return try calculation.explanation(of: line, ledger, before: run.period, over: reader)
        case .manual:
            let words = Label(
                en: "manual adjustment" + (line.author.map { " by \($0)" } ?? ""),
                zh: (line.author.map { "\($0) " } ?? "") + "手工调整")
            return try Explanation(of: Explanation.Node(.given(words), .amount(Amount(line.amount))))
        case .clawback: return try clawback(line, ledger, reader)
        }
    }

    /// A reversal: a share of one line of a posted run, with its sign turned.
    private func clawback(
        _ line: IncentiveLine, _ ledger: Ledger, _ reader: any StoreReader
    ) throws -> Explanation? {
        guard let found = try Reversal(of: line, in: run, ledger, plan.rounding, reader) else { return nil }
        return found.before.isZero
            ? try Self.reversal(of: found.original, in: found.run, found.share, plan.rounding)
            : try Self.reversal(of: found.original, in: found.run, found.lines, found.before, found.share)
    }

    private static func reversal(
        of line: IncentiveLine, in run: IncentiveRun, _ share: Percent, _ rounding: Rounding
    ) throws -> Explanation {
        let amount = Amount(line.amount)
        let part = try amount.negated.multiplied(by: share)
        return try Explanation(
            of: Explanation.Node(.product, .amount(part), of: [1, 2]),
            from: [
                Explanation.Node(.given(name(of: line, in: run)), .amount(amount)),
                Explanation.Node(.negation, .amount(amount.negated), of: [0]),
                Explanation.Node(.given(Label(en: "share that is clawed back", zh: "追回比例")), .number(share.fraction)),
            ]
        ).rounded(rounding)
    }

    /// A reversal after others of the same opportunity: what all have taken, less what those before have.
    private static func reversal(
        of line: IncentiveLine, in run: IncentiveRun, _ lines: AdjustmentLines, _ before: Decimal, _ share: Percent
    ) throws -> Explanation {
        let all = try before.adding(share.fraction)
        let (now, then) = (try lines.taken(all, of: line), try lines.taken(before, of: line).negated())
        let (name, whole) = (name(of: line, in: run), Percent(fraction: all))
        return try Explanation(
            of: Explanation.Node(.sum, .amount(Amount(try now.adding(then))), of: [0, 1]),
            from: [
                Explanation.Node(
                    .given(
                        Label(
                            en: "\(whole) of \(name.en) with its sign turned", zh: "\(name.zh)的 \(whole)，取相反数")),
                    .amount(Amount(now))),
                Explanation.Node(
                    .given(
                        Label(
                            en: "less the \(Percent(fraction: before)) clawed back before",
                            zh: "减去此前已追回的 \(Percent(fraction: before))")), .amount(Amount(then))),
            ])
    }

    private static func name(of line: IncentiveLine, in run: IncentiveRun) -> Label {
        Label(en: "line \(line.number) of run \(run.name)", zh: "批次 \(run.name) 第 \(line.number) 行")
    }
}
