import LunariaCore

/// Shows the document of a report, or of a command that only reads.
struct ShowReport {
    let runnable: Runnable
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        let context = request.context(session, asOf: request.asOf ?? session.asOf)
        let (document, notes) = try session.store().read(at: request.moment) { reader in
            let document = try session.host().run(runnable, values, over: .reading(reader), in: context)
            return (document, try presentation.showOrTell(document, language: session.language))
        }
        var report = RunReport()
        report.notes = notes
        report.document = document
        report.findings = document.findings
        if runnable.kind == .report, document.isEmpty {
            report.notes = [
                Note(
                    en: "the report is empty: '\(runnable.name)' has added nothing to out",
                    zh: "报表为空：'\(runnable.name)' 没有向 out 写入任何内容")
            ]
        }
        return report
    }
}
