import LunariaCore

/// Asks an alert what it finds, shows what has opened and closed since it was last run, and stores that.
struct RunAlert {
    let alert: Runnable
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        var report = RunReport()
        guard !request.isDryRun else {
            report.watched = try session.store().read(at: request.moment) { reader in
                try show(watch(reader, session).watched, reader, session, presentation)
            }
            return report
        }
        try request.checkWritesPresent(Label(en: "an alert stores what it finds", zh: "预警会保存其发现"))
        let day = asOf(session)
        let info = session.circumstances.info("run \(alert.name)")
        let written = try session.write(info, in: request.context(session, asOf: day)) { writer in
            try checkOrder(day, writer)
            let (watched, doubles) = try watch(writer, session)
            let object = try session.schema().requireObject("alert")
            for entry in watched + doubles {
                _ = try writer.save(entry.draft(of: alert.name, on: day, object), .upsert)
            }
            return (try show(watched, writer, session, presentation), .keep)
        }
        report.watched = written.result
        report.transaction = written.transaction
        report.followUp = written.followUp
        return report
    }

    /// Refuses a day before the last one of which something is stored: what was open then is not known any more.
    private func checkOrder(_ day: CalendarDate, _ reader: any RecordReader) throws {
        guard let last = try AlertBook.lastDay(of: alert.name, reader), day < last else { return }
        throw Failure(
            .badData,
            en: "\(alert.name) was run as of \(last) and opens and closes from day to day: found --as-of \(day), "
                + "expected \(last) or later; with --dry-run it shows what it finds and keeps nothing",
            zh: "\(alert.name) 已运行到 \(last)，并逐日开启和关闭：--as-of \(day) 无效，应不早于 \(last)；"
                + "--dry-run 只显示发现，不保存")
    }

    private func watch(
        _ reader: any RecordReader, _ session: Session
    ) throws -> (watched: [WatchedAlert], doubles: [WatchedAlert]) {
        let context = request.context(session, asOf: asOf(session))
        let raised = try session.host().alerts(of: alert, values, over: reader, in: context)
        let book = try AlertBook(of: alert.name, asOf: asOf(session), reader)
        return (book.judge(raised), book.doubles)
    }

    private func show(
        _ watched: [WatchedAlert], _ reader: any RecordReader, _ session: Session, _ presentation: Presentation
    ) throws -> [WatchedAlert] {
        let names =
            try presentation.format.isForPeople
            ? NamedTable(session.schema(), reader, rules: [alert.name: alert.words.rules]) : nil
        let document = try WatchedAlert.document(of: alert.name, watched, asOf: asOf(session), names)
        try presentation.show(document, language: session.language)
        return watched
    }

    private func asOf(_ session: Session) -> CalendarDate { request.asOf ?? session.asOf }
}
