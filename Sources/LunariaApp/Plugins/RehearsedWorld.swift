import LunariaCore

/// The company of one example of a spec: a workspace in memory, on which the use cases of the program work.
final class RehearsedWorld: SpecWorld {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    func rows(_ query: Query) throws -> any RowCursor {
        // The rows are collected, because the store in memory has one connection and a spec runs plans while it reads.
        try session.store().read(at: .latest) { reader in try CollectedRows(reader.rows(query)) }
    }

    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow] {
        try session.store().read(at: .latest) { reader in try reader.aggregate(query) }
    }

    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome {
        try written { writer in try writer.save(draft, mode) }
    }

    func delete(_ object: ObjectDefinition, key: String) throws -> Bool {
        try written { writer in try writer.delete(object, key: key) }
    }

    func run(_ name: String, _ parameters: [String: String], _ options: SpecRunOptions) throws -> SpecResult {
        var request = RunRunnable(name: name)
        request.parameters = parameters
        request.asOf = options.asOf
        request.applies = options.applies
        let report = try request.run(in: session, unseen)
        if let failure = report.followUp.failure { throw failure }
        if let outcome = report.classification {
            return .classification(try session.host().classification(name), outcome)
        }
        if let planned = report.planned { return .proposals(planned) }
        if let watched = report.watched { return .alerts(watched) }
        guard let run = report.run else { return .document(report.document ?? Document()) }
        var lines: [IncentiveLine] = []
        try session.store().read(at: .latest) { reader in
            try reader.forEachLine(of: run, payee: nil) { line in lines.append(line) }
        }
        return .run(SpecRun(run: run, lines: lines, findings: report.findings))
    }

    func load(_ object: String, from path: String, shownAs name: String, mapping: String?) throws -> Int {
        var request = ImportFile(object: object, path: path)
        request.shownAs = name
        request.mapping = mapping
        request.isStrict = true
        var rejections: [Rejection] = []
        let report = try request.run(in: session, onRejection: { rejections.append($0) })
        guard rejections.isEmpty else {
            let shown = rejections.prefix(5).map { "\n  \($0)" }.joined()
            throw Failure(
                .badData,
                english: "\(name): \(rejections.count) of \(report.rows) rows rejected\(shown)"
                    + (rejections.count > 5 ? "\n  …" : ""))
        }
        return report.rows
    }

    func fill(
        _ form: String, _ subject: String, _ answers: [String: String], date: CalendarDate?, author: String?
    ) throws -> FilledForm {
        var request = FillForm(form: form, from: .answers(answers))
        request.key = subject
        request.date = date
        request.author = author
        let report = try request.run(in: session, unseen)
        if let failure = report.followUp.failure { throw failure }
        guard let filled = report.filled.first else { throw Failure(.badData, english: "the form was not filled") }
        return filled
    }

    func post(_ run: String) throws { _ = try PostRun(name: run).run(in: session) }

    func adjust(_ payee: String, by amount: String, reason: String, at place: SpecPlace) throws {
        _ = try AdjustPayee(payee: payee, amount: amount, reason: reason, place: AdjustmentPlace(place)).run(
            in: session)
    }

    func clawBack(_ opportunity: String, share: String, reason: String, at place: SpecPlace) throws {
        _ = try ClawBackDeal(opportunity: opportunity, share: share, reason: reason, place: AdjustmentPlace(place))
            .run(in: session)
    }

    func verify(_ run: String) throws {
        guard try VerifyRun(names: [run]).run(in: session, unseen) else {
            throw Failure(
                .findings, english: "run \(run.prefix(12)) does not verify: calculated again, it comes out differently")
        }
    }

    func explain(_ run: String) throws { try ExplainRun(in: session, unseen).lines(of: run, only: nil) }

    func unpaid(by run: String) throws -> [(opportunity: String, reason: String)] {
        try ShowStoredRun(name: run).unpaid(in: session).entries.map { ($0.key, $0.reason.description) }
    }

    /// A write of its own, with all that hooks do about it.
    private func written<Result>(_ body: (ReviewedWriter) throws -> Result) throws -> Result {
        let written = try session.write(session.circumstances.info("spec")) { writer in (try body(writer), .keep) }
        if let failure = written.followUp.failure { throw failure }
        return written.result
    }

    private var unseen: Presentation { Presentation(format: .text, output: ResultOutput(), width: nil) }
}

extension AdjustmentPlace {
    /// The place that a spec names.
    fileprivate init(_ place: SpecPlace) {
        self.init()
        plan = place.plan
        period = place.period
        date = place.date
    }
}
