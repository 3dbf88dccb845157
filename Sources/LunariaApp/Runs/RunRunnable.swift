public import LunariaCore

/// Runs what `lunaria run` runs, by name.
public struct RunRunnable {
    /// The name of the runnable.
    public let name: String
    /// Parameters as they are written on the command line, by name.
    public var parameters: [String: String] = [:]
    /// Boolean parameters that are given without a value.
    public var flags: Set<String> = []
    /// The date the computation looks from; that of the workspace or today, or the last day of an incentive's period, if there is none.
    public var asOf: CalendarDate?
    /// The state of the data the run sees.
    public var moment: Moment = .latest
    /// Whether nothing is kept.
    public var isDryRun = false
    /// The stored run that a plan's calculation is compared with, instead of showing its totals.
    public var against: String?
    /// The key of the record that a classification explains, instead of classifying all.
    public var explained: String?
    /// Whether what a planner proposes is stored.
    public var applies = false
    /// The least severity of what is found with which the run counts as failed.
    public var failOn: Finding.Severity?
    /// The time the plugin may take in seconds, instead of the workspace's limit.
    public var deadline: Double?

    /// Describes a run.
    public init(name: String) {
        self.name = name
    }

    /// Runs it and shows the result.
    public func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        _ = try session.schema()
        let host = session.host()
        let runnable = try host.runnable(name)
        try checkOptions(of: runnable)
        let values = try ParameterResolution(runnable: runnable, settings: session.settings)
            .resolve(parameters, flags: flags)
        switch runnable.kind {
        case .command:
            return try runCommand(runnable, values, session, presentation)
        case .report:
            return try ShowReport(runnable: runnable, values: values, request: self).run(in: session, presentation)
        case .classification:
            let classification = try host.classification(name)
            if let explained {
                return try ExplainClassification(
                    classification: classification, key: explained, values: values, request: self
                ).run(in: session, presentation)
            }
            return try RunClassification(classification: classification, values: values, request: self)
                .run(in: session, presentation)
        case .incentive:
            return try RunIncentive(plan: try host.plan(name), values: values, request: self)
                .run(in: session, presentation)
        case .planner:
            return try RunPlanner(planner: runnable, values: values, request: self).run(in: session, presentation)
        case .alert: return try RunAlert(alert: runnable, values: values, request: self).run(in: session, presentation)
        }
    }

    private func runCommand(
        _ runnable: Runnable, _ values: [String: ParameterValue], _ session: Session, _ presentation: Presentation
    ) throws -> RunReport {
        if !runnable.mayWrite {
            return try ShowReport(runnable: runnable, values: values, request: self).run(in: session, presentation)
        }
        guard moment == .latest else { throw writesAtEarlierMoment() }
        let context = context(session, asOf: asOf ?? session.asOf)
        // The result is shown before anything is kept: a run whose result cannot be shown changes nothing.
        let written = try session.write(session.circumstances.info("run \(name)"), in: context) { writer in
            let forms = ScriptForms(session, writer, in: context)
            let document = try session.host()
                .run(runnable, values, over: .writing(writer, forms: forms), in: context)
            let notes = try presentation.showOrTell(document, language: session.language)
            return ((document, notes), isDryRun ? .discard : .keep)
        }
        var report = RunReport()
        (report.document, report.notes) = written.result
        report.transaction = written.transaction
        report.followUp = written.followUp
        report.findings = report.document?.findings ?? []
        return report
    }

    /// Why a run that writes cannot look at an earlier state of the data.
    func writesAtEarlierMoment() -> Failure {
        Failure(
            .usage, en: "\(name) writes data, and data of an earlier transaction cannot be written; leave --at out",
            zh: "\(name) 会写入数据，而较早事务的数据不能写入；请去掉 --at")
    }

    func context(_ session: Session, asOf: CalendarDate) -> ScriptContext {
        let limits = session.settings.limits
        var context = ScriptContext(
            asOf: asOf, currency: session.settings.currency, fiscalYear: session.settings.fiscalYear,
            limits: ScriptLimits(seconds: deadline ?? limits.seconds, megabytes: limits.megabytes),
            language: session.language, storedLanguage: session.settings.language ?? .en)
        context.progress = session.circumstances.progress
        return context
    }
}
