import LunariaCore

/// Calculates an incentive plan, stores the run and shows who is paid what.
struct RunIncentive {
    let plan: Runnable
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        guard case .period(let period)? = values["period"] else {
            throw Failure(.usage, "\(plan.name) needs --period")
        }
        guard request.moment == .latest else {
            throw Failure(.usage, "an incentive plan runs on the present data; leave --at out")
        }
        let context = request.context(session, asOf: request.asOf ?? period.lastDay)
        let info = session.circumstances.info("run \(plan.name) for \(period.label)")
        var report = RunReport()
        var stored: IncentiveRun?
        let (findings, transaction) = try session.store().write(info) { writer in
            let asOf = writer.transaction
            let calculation = try session.host().calculate(plan, values, over: writer, in: context) { line in
                try writer.append(line)
            }
            let run = makeRun(calculation, asOf: asOf, in: context, resultHash: writer.lineDigest)
            if let earlier = try writer.runs(matching: run.hash).first {
                stored = earlier
                return (calculation.findings, .discard)
            }
            try writer.store(run, source: try session.host().source(of: plan.plugin))
            report.run = run
            try show(run, writer, session, presentation)
            return (calculation.findings, request.isDryRun ? .discard : .keep)
        }
        if let stored {
            report.run = stored
            report.wasStored = true
            try session.store().read(at: .latest) { reader in try show(stored, reader, session, presentation) }
        }
        report.findings = findings
        report.transaction = transaction
        return report
    }

    private func makeRun(
        _ calculation: Calculation, asOf: Int64, in context: ScriptContext, resultHash: String
    ) -> IncentiveRun {
        let parameters = values.mapValues(\.description)
        let hash = IncentiveRun.identity(
            plan: plan.name, sourceHash: calculation.sourceHash, parameters: parameters,
            inputHash: calculation.inputHash)
        return IncentiveRun(
            hash: hash, plan: plan.name, plugin: plan.plugin, pluginVersion: plan.version,
            sourceHash: calculation.sourceHash, parameters: parameters, inputHash: calculation.inputHash,
            period: calculation.period, currency: calculation.currency, asOf: asOf,
            context: RunContext(asOf: context.asOf, currency: context.currency, fiscalYear: context.fiscalYear),
            engine: IncentiveRun.engine, resultHash: resultHash, lineCount: calculation.lineCount,
            total: calculation.total)
    }

    private func show(
        _ run: IncentiveRun, _ reader: any StoreReader, _ session: Session, _ presentation: Presentation
    ) throws {
        try ShowRun(run: run).show(from: reader, presentation, language: session.settings.language)
    }
}
