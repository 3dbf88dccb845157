import LunariaCore

/// Shows how the lines of a stored run came to be, from the amounts down to the fields they were calculated from.
///
/// The run's own plan is calculated again on the run's own data; what comes out must be what was stored.
public struct ExplainRun {
    private let session: Session
    private let presentation: Presentation
    /// Whether every operand of a long sum is shown.
    private let isFull: Bool

    /// Prepares to explain.
    public init(in session: Session, _ presentation: Presentation, isFull: Bool = false) {
        self.session = session
        self.presentation = presentation
        self.isFull = isFull
    }

    /// Explains one line of a run, or all of them.
    public func lines(of name: String, only number: Int?) throws {
        try show(name) { run, plan, reader in
            let stored = try lines(of: run, reader)
            let wanted = try number.map { number in
                if let line = stored.first(where: { $0.number == number }) { return line }
                if stored.isEmpty {
                    throw Failure(.usage, en: "run \(run.name) has no lines", zh: "批次 \(run.name) 没有明细")
                }
                throw Failure(
                    .usage,
                    en: "run \(run.name) has no line \(number); its lines are numbered from 1 to \(stored.count)",
                    zh: "批次 \(run.name) 没有第 \(number) 行；其明细序号为 1 至 \(stored.count)")
            }
            let explained = try ExplainedLines(run, stored, plan, host: session.host(), session.settings.limits)
                .make(only: wanted, over: reader)
            return try blocks(explained, plan, LineWords(of: run, plan.plan.runnable.words, reader), reader)
        }
    }

    /// Explains what an opportunity has earned by a run, or why it has earned nothing.
    public func opportunity(_ key: String, in name: String) throws {
        try show(name) { run, plan, reader in
            let stored = try lines(of: run, reader)
            let paid = stored.filter { $0.opportunity?.utf8.elementsEqual(key.utf8) ?? false }
            if paid.isEmpty { return try unpaid(key, run, plan, reader) }
            let lines = ExplainedLines(run, stored, plan, host: session.host(), session.settings.limits)
            return try blocks(
                paid.flatMap { try lines.make(only: $0, over: reader) }, plan,
                LineWords(of: run, plan.plan.runnable.words, reader), reader)
        }
    }

    /// Shows what `body` makes of a run on the data that the run saw.
    private func show(
        _ name: String, _ body: (IncentiveRun, StoredPlan, any StoreReader) throws -> [Document.Block]
    ) throws {
        let store = try session.archivedRuns()
        let (run, plan) = try store.read(at: .latest) { reader in
            let run = try FindRun(name).find(reader)
            return (run, try StoredPlan(of: run, reader, host: session.host()))
        }
        let blocks = try store.read(at: .transaction(run.asOf)) { reader in try body(run, plan, reader) }
        try presentation.show(
            Document(
                title: Label(
                    en: "\(run.plan) \(run.period.title.en), run \(run.name)",
                    zh: "\(run.plan) \(run.period.title.zh)，批次 \(run.name)"), blocks),
            language: session.language)
    }

    private func lines(of run: IncentiveRun, _ reader: any StoreReader) throws -> [IncentiveLine] {
        var lines: [IncentiveLine] = []
        try reader.forEachLine(of: run, payee: nil) { lines.append($0) }
        return lines
    }

    private func blocks(
        _ explained: [(IncentiveLine, Explanation)], _ plan: StoredPlan, _ words: LineWords,
        _ reader: any StoreReader
    ) throws -> [Document.Block] {
        let parameters = plan.plan.runnable.parameters
        return try explained.flatMap { line, explanation -> [Document.Block] in
            [
                .heading(level: 2, try words.title(of: line)), .text(try words.reason(of: line)),
                .explanation(explanation.named(by: reader.schema, parameters), isFull: isFull),
            ]
        }
    }

    private func unpaid(
        _ key: String, _ run: IncentiveRun, _ plan: StoredPlan, _ reader: any StoreReader
    ) throws -> [Document.Block] {
        let object = try reader.schema.requireObject("opportunity")
        guard let record = try reader.record(object, key: key) else {
            let ending = try MeantRecord.ending(for: key, in: object, reader)
            throw Failure(
                .usage,
                en: "there was no opportunity '\(key.shortened)' when run \(run.name) was calculated\(ending.en)",
                zh: "计算批次 \(run.name) 时没有商机“\(key.shortened)”\(ending.zh)")
        }
        let job = PlanJob(
            plan: plan.plan, parameters: plan.values, context: plan.context(limits: session.settings.limits))
        let selection = try session.host().selection(of: job, over: reader)
        let reason = try UnpaidOpportunities(of: run, selection).reason(for: record, reader)
        return [
            .metric(label: Label(en: "opportunity", zh: "商机"), .text(key)),
            .fact(label: Label(en: "earned nothing", zh: "未计提"), reason),
        ]
    }
}
