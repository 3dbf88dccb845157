import LunariaCore

/// Calculates an incentive plan, stores the run and shows who is paid what.
struct RunIncentive {
    let plan: Plan
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        guard case .period(let period)? = values["period"] else {
            throw Failure(.usage, en: "\(plan.runnable.name) needs --period", zh: "\(plan.runnable.name) 需要 --period")
        }
        guard request.moment == .latest else {
            throw Failure(
                .usage, en: "an incentive plan runs on the present data; leave --at out", zh: "提成方案只按当前数据运行；请去掉 --at")
        }
        let store = try session.archive()
        let calculation = RunCalculation(
            plan, values, in: request.context(session, asOf: request.asOf ?? period.lastDay), host: session.host(),
            readers: ReaderSource(store, at: .latest))
        let info = session.circumstances.info("run \(plan.runnable.name) for \(period.label)")
        var report = RunReport()
        var stored: IncentiveRun?
        (_, report.transaction) = try store.write(info) { writer in
            try checkPayees(writer, session)
            let calculated = try calculation.calculate(over: writer) { line in try writer.append(line) }
            for balance in calculated.calculation.balances { try writer.append(balance) }
            if let earlier = try writer.runs(matching: calculated.hash).first {
                stored = earlier
                report.findings = try findings(calculated, earlier, writer)
                return ((), .discard)
            }
            if !request.isDryRun { try checkLock(of: calculated, writer) }
            let run = calculated.run(resultHash: writer.lineDigest)
            try writer.store(run, source: plan.source)
            report.run = run
            report.findings = try findings(calculated, run, writer)
            try show(run, calculated, writer, session, presentation)
            return ((), request.isDryRun ? .discard : .keep)
        }
        if let stored {
            report.run = stored
            report.wasStored = true
            if request.against == nil {
                try ShowStoredRun(name: stored.hash).show(stored, in: session, presentation, saysPosted: false)
            } else {
                try store.read(at: .latest) { reader in try showDifference(stored, reader, session, presentation) }
            }
        }
        return report
    }

    /// Refuses a plan that pays the records of another object than it has paid: the ledger knows payees by their keys, so
    /// that a rep would settle what an account of the same key is owed.
    private func checkPayees(_ reader: any StoreReader, _ session: Session) throws {
        let (name, present) = (plan.runnable.name, plan.runnable.words.payees)
        guard let posted = try Ledger(of: name, reader).postings.last?.run,
            let before = try? StoredPlan(of: posted, reader, host: session.host())
        else { return }
        let paid = before.plan.runnable.words.payees
        guard paid != present else { return }
        throw Failure(
            .badData,
            en: "\(name) pays records of \(present), and has paid those of \(paid) in \(posted.period.label)\n"
                + "  hint: give the plan another name; what is owed under this one stays in its ledger",
            zh: "\(name) 现在的收款对象是 \(present)，而 \(posted.period.label) 已入账的是 \(paid)\n"
                + "  提示：请给方案另起名称；原名称下的应付应扣仍留在其台账中")
    }

    /// Refuses a run of a period that is posted: what has changed since becomes adjustments in a later one.
    private func checkLock(of calculated: CalculatedRun, _ reader: any StoreReader) throws {
        let (period, currency) = (calculated.calculation.period, calculated.calculation.currency)
        let ledger = try Ledger(of: plan.runnable.name, reader, in: currency)
        guard let posting = ledger.lock(of: period) else { return }
        let posted = posting.run
        let isSame = posted.period.start == period.start && posted.period.until == period.until
        let why =
            isSame
            ? Label(
                en: "run \(posted.name) is posted, and this run differs from it; nothing was stored\n"
                    + "What has changed since becomes adjustments in a later period",
                zh: "批次 \(posted.name) 已入账，而此次运行与之不同；没有保存\n此后的变化会在以后的期间成为调整")
            : Label(
                en:
                    "it shares days with \(posted.period.label), which is posted as run \(posted.name); nothing was stored\n"
                    + "Run periods that do not overlap with what is posted",
                zh: "它与已入账为批次 \(posted.name) 的 \(posted.period.label) 有重叠的日期；没有保存\n请运行与已入账期间不重叠的期间")
        throw Failure(
            .badData,
            en:
                "\(period.label) of \(plan.runnable.name) is locked: \(why.en); --what-if shows what this run would pay.",
            zh: "\(plan.runnable.name) 的 \(period.label) 已锁定：\(why.zh)；--what-if 显示此次运行会发放多少。")
    }

    private func findings(
        _ calculated: CalculatedRun, _ run: IncentiveRun, _ reader: any StoreReader
    ) throws -> [Finding] {
        let calculation = calculated.calculation
        var findings = calculation.findings
        if run.lineCount == 0, !calculation.paysEveryDeal {
            findings.append(
                Finding(
                    .warn,
                    Label(
                        en: "\(run.plan) pays nothing for \(run.period.label)",
                        zh: "\(run.plan) 在 \(run.period.label) 没有可计提的金额")))
        }
        findings += try unpaid(run, calculation).summary(reader)
        findings += calculated.adjusted.map { period in
            let count = "\(period.count) \(period.count == 1 ? "adjustment" : "adjustments")"
            return Finding(
                .info,
                Label(
                    en: "\(count) to \(period.label), \(period.total)",
                    zh: "对 \(period.label) 的 \(period.count) 笔调整，\(period.total)"))
        }
        findings += calculated.settled.map { opportunity in
            Finding(
                .info,
                Label(
                    en:
                        "opportunity \(opportunity) was clawed back, and what has changed in it since adjusts nothing any more",
                    zh: "商机 \(opportunity) 已追回，此后的变更不再产生调整"))
        }
        let ledger = try Ledger(of: run.plan, reader, in: run.currency)
        return findings + PostedRules(ledger: ledger, calculated: calculated).findings()
    }

    /// Shows who is paid what or, compared with another run, what is different.
    private func show(
        _ run: IncentiveRun, _ calculated: CalculatedRun, _ reader: any StoreReader, _ session: Session,
        _ presentation: Presentation
    ) throws {
        if request.against != nil { return try showDifference(run, reader, session, presentation) }
        var document = RunDocument(run: run, plan, values)
        document.unpaid = unpaid(run, calculated.calculation)
        try document.show(from: reader, presentation, language: session.language)
    }

    private func showDifference(
        _ run: IncentiveRun, _ reader: any StoreReader, _ session: Session, _ presentation: Presentation
    ) throws {
        let other = try FindRun(request.against ?? "").find(reader)
        try RunDifference(from: other, to: run, reader).show(presentation, language: session.language)
    }

    private func unpaid(_ run: IncentiveRun, _ calculation: Calculation) -> UnpaidOpportunities {
        UnpaidOpportunities(of: run, calculation.selection, paysEveryDeal: calculation.paysEveryDeal)
    }
}
