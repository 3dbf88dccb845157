import LunariaCore

/// Asks a planner what is to be done, shows what of it is new, and stores that on request.
struct RunPlanner {
    let planner: Runnable
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        guard request.applies else {
            let planned = try session.store().read(at: request.moment) { reader in
                try show(plan(reader, session), reader, session, presentation)
            }
            return report(planned)
        }
        try request.checkWritesPresent(Label(en: "--apply stores actions", zh: "--apply 会保存行动"))
        let info = session.circumstances.info("run \(planner.name)")
        let written = try session.write(info, in: request.context(session, asOf: asOf(session))) { writer in
            let planned = try plan(writer, session)
            let action = try session.schema().requireObject("action")
            for entry in planned where entry.state == .new {
                _ = try writer.save(entry.draft(of: planner.name, on: asOf(session), action), .create)
            }
            return (try show(planned, writer, session, presentation), request.isDryRun ? .discard : .keep)
        }
        var report = report(written.result)
        report.transaction = written.transaction
        report.followUp = written.followUp
        return report
    }

    private func plan(_ reader: any RecordReader, _ session: Session) throws -> [PlannedAction] {
        let context = request.context(session, asOf: asOf(session))
        let proposals = try session.host().proposals(of: planner, values, over: reader, in: context)
        var book = try ActionBook(of: planner.name, reader)
        return book.judge(proposals)
    }

    private func show(
        _ planned: [PlannedAction], _ reader: any RecordReader, _ session: Session, _ presentation: Presentation
    ) throws -> [PlannedAction] {
        let names =
            try presentation.format.isForPeople
            ? NamedTable(session.schema(), reader, rules: [planner.name: planner.words.rules]) : nil
        let document = try PlannedAction.document(of: planner.name, planned, asOf: asOf(session), names)
        try presentation.show(document, language: session.language)
        return planned
    }

    private func report(_ planned: [PlannedAction]) -> RunReport {
        var report = RunReport()
        report.planned = planned
        let count = planned.count { $0.state == .new }
        if !request.applies, count > 0 {
            report.notes = [
                Note(
                    en: "\(count) new; `--apply` stores \(count == 1 ? "it" : "them")",
                    zh: "新增 \(count) 项；加上 `--apply` 即可保存")
            ]
        }
        return report
    }

    private func asOf(_ session: Session) -> CalendarDate { request.asOf ?? session.asOf }
}
