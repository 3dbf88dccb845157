import LunariaCore

/// Shows a stored run: who is paid what and whether it is posted, or what has earned nothing.
public struct ShowStoredRun {
    /// The name of the run, or its first digits.
    public let name: String

    /// Describes what to show.
    public init(name: String) {
        self.name = name
    }

    /// Shows who is paid what.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let run = try session.archivedRuns().read(at: .latest) { reader in try FindRun(name).find(reader) }
        try show(run, in: session, presentation, saysPosted: true)
    }

    /// Shows a run that is found, on the data it saw.
    func show(_ run: IncentiveRun, in session: Session, _ presentation: Presentation, saysPosted: Bool) throws {
        let store = try session.archivedRuns()
        let (posting, plan) = try store.read(at: .latest) { reader in
            let posting = try Ledger(of: run.plan, reader).postings.first { $0.run.hash == run.hash }
            // Words and what has earned nothing take the plan; a run is shown without it as well.
            let plan =
                presentation.format == .csv ? nil : try? StoredPlan(of: run, reader, host: session.host())
            return (posting, plan)
        }
        try store.read(at: .transaction(run.asOf)) { reader in
            var document = plan.map { RunDocument(run: run, $0.plan, $0.values) } ?? RunDocument(run: run)
            document.posting = posting
            document.saysPosted = saysPosted
            if presentation.format == .json {
                document.unpaid = try? plan.map { plan in
                    UnpaidOpportunities(of: run, try selection(plan, session, reader))
                }
            }
            try document.show(from: reader, presentation, language: session.language)
        }
    }

    /// Shows every opportunity of the period that has earned nothing, on the data the run saw.
    public func unpaid(in session: Session, _ presentation: Presentation) throws {
        let (run, entries) = try unpaid(in: session)
        let words = Dictionary(entries.map { ($0.reason.description, $0.reason.label) }) { first, _ in first }
        var table = Table(columns: [
            .init(.opportunity), .init(.date), .init(.owner), .init(.amount, alignment: .trailing),
            .init(.reason, words: words),
        ])
        for entry in entries {
            table.append([
                .text(entry.key), entry.date.map(Value.date) ?? .null, entry.owner.map(Value.text) ?? .null,
                entry.amount.map(Value.money) ?? .null, .text(entry.reason.description),
            ])
        }
        try presentation.show(
            Document(
                title: Label(
                    en: "Opportunities of \(run.period.label) that earned nothing by \(run.plan)",
                    zh: "\(run.period.label) 中按 \(run.plan) 未计提的商机"),
                [.metric(label: OwnColumn.run.title, .text(run.name)), .table(table)]),
            language: session.language)
    }

    /// Every opportunity of the period that has earned nothing, on the data the run saw.
    func unpaid(in session: Session) throws -> (run: IncentiveRun, entries: [UnpaidOpportunities.Entry]) {
        let store = try session.archivedRuns()
        let (run, plan) = try store.read(at: .latest) { reader in
            let run = try FindRun(name).find(reader)
            return (run, try StoredPlan(of: run, reader, host: session.host()))
        }
        let entries = try store.read(at: .transaction(run.asOf)) { reader in
            var entries: [UnpaidOpportunities.Entry] = []
            try UnpaidOpportunities(of: run, try selection(plan, session, reader)).forEach(reader) {
                entries.append($0)
            }
            return entries
        }
        return (run, entries)
    }

    private func selection(
        _ plan: StoredPlan, _ session: Session, _ reader: any StoreReader
    ) throws -> DealSelection {
        let context = plan.context(limits: session.settings.limits)
        let job = PlanJob(plan: plan.plan, parameters: plan.values, context: context)
        return try session.host().selection(of: job, over: reader)
    }
}
