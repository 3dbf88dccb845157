import LunariaCore

/// The plan and the parameters of a stored run, as they were then.
struct StoredPlan {
    let plan: Plan
    let values: [String: ParameterValue]
    private let run: RunContext

    /// Finds them; a run of an engine that did not keep its source cannot be calculated again.
    init(of run: IncentiveRun, _ reader: any StoreReader, host: any ScriptHost) throws {
        guard let context = run.context else {
            throw Failure(
                .badData,
                en: "run \(run.name) was stored by an earlier version, which did not keep the plan's source; "
                    + "it can be shown, but not calculated again", zh: "批次 \(run.name) 由较早的版本保存，没有保留方案的源文件；可以显示，但不能重新计算"
            )
        }
        guard let source = try reader.planSource(run.sourceHash) else {
            throw Failure(
                .badData,
                en:
                    "the files of the plan are not in the database any more; `lunaria log --verify` says what else is missing",
                zh: "数据库中已没有方案的文件；`lunaria log --verify` 显示还缺少什么")
        }
        self.run = context
        plan = try host.plan(run.plan, from: source, over: reader.schema)
        var values: [String: ParameterValue] = [:]
        let reading = ParameterDefinition.Context(currency: context.currency, fiscalYear: context.fiscalYear)
        for parameter in plan.runnable.parameters {
            guard let text = run.parameters[parameter.name] else { continue }
            values[parameter.name] = try parameter.parse(text, from: "run \(run.name)", in: reading)
        }
        values["period"] = .period(run.period)
        self.values = values
    }

    /// How the run rounds.
    var rounding: Rounding { Rounding(of: values) }

    /// What the run was told about the world, with the limits of now.
    func context(limits: ScriptLimits) -> ScriptContext {
        ScriptContext(asOf: run.asOf, currency: run.currency, fiscalYear: run.fiscalYear, limits: limits)
    }

    /// The calculation of the run, over the data at a moment.
    func calculation(in session: Session, _ store: any Store, at moment: Moment) -> RunCalculation {
        var context = context(limits: session.settings.limits)
        context.progress = session.circumstances.progress
        return RunCalculation(
            plan, values, in: context, host: session.host(),
            readers: ReaderSource(store, at: moment))
    }
}
