import LunariaCore

/// Classifies records, writes what has changed with its history, and shows it.
struct RunClassification {
    let classification: Classification
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        guard request.moment == .latest else { throw request.writesAtEarlierMoment() }
        let context = request.context(session, asOf: request.asOf ?? session.asOf)
        let info = session.circumstances.info("run \(classification.runnable.name)")
        let written = try session.write(info, in: context) { writer in
            try check(context.asOf, session, writer.store)
            let shown = ShownClassification(classification, asOf: context.asOf, presentation, session.language)
            let outcome = try shown.show { onChange in
                var writing = try ClassificationWriter(
                    classification, asOf: context.asOf, reason: session.circumstances.reason, writer)
                try forEachRecord(in: context, session, writer) { record in try writing.add(record, onChange) }
                return try writing.finish(onChange)
            }
            return (outcome, request.isDryRun ? .discard : .keep)
        }
        var report = RunReport()
        (report.classification, report.transaction) = (written.result, written.transaction)
        report.followUp = written.followUp
        report.findings = written.result.findings(of: classification.object)
        return report
    }

    /// Refuses a run that the history of the field does not allow.
    private func check(_ asOf: CalendarDate, _ session: Session, _ reader: any StoreReader) throws {
        let history = ClassificationHistory(classification, reader)
        if !request.isDryRun { try history.check(asOf) }
        for name in try history.others() {
            // One that is not there any more, or was given another field, is in nobody's way.
            guard let other = try? session.host().classification(name), other.object.name == classification.object.name,
                other.field.name == classification.field.name
            else { continue }
            throw Failure(
                .pluginFailed,
                english: "'\(classification.runnable.name)' in \(classification.runnable.place) classifies "
                    + "\(classification.object.name).\(classification.field.name), which '\(name)' in "
                    + "\(other.runnable.place) classifies, too\n  hint: give one of them a field of its own")
        }
    }

    /// Classifies all records and gives each to `body`.
    private func forEachRecord(
        in context: ScriptContext, _ session: Session, _ writer: ReviewedWriter,
        _ body: (ClassifiedRecord) throws -> Void
    ) throws {
        let job = ClassificationJob(classification, parameters: values, context: context)
        let (store, host) = (try session.store(), session.host())
        // All records are looked at as they are before the run, whichever comes first.
        if store.allowsConcurrentReads {
            try store.read(at: .latest) { reader in try host.classify(job, over: reader, emit: body) }
        } else {
            var records: [ClassifiedRecord] = []
            try host.classify(job, over: writer) { records.append($0) }
            for record in records { try body(record) }
        }
    }
}

extension ClassificationOutcome {
    /// What was refused, as findings.
    func findings(of object: ObjectDefinition) -> [Finding] {
        let named = refusals.map { Finding(.warn, $0.message) }
        if refused == refusals.count { return named }
        return named + [
            Finding(
                .warn,
                Label(
                    en: "\(refused - refusals.count) more changes were refused",
                    zh: "另有 \(refused - refusals.count) 项变更被拒绝"))
        ]
    }
}
