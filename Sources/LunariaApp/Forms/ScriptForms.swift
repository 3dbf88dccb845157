import LunariaCore

/// Fills forms for a command, in the transaction of its run.
final class ScriptForms: FormFiller {
    private let session: Session
    private let writer: ReviewedWriter
    private let context: ScriptContext
    /// What stores the forms that were filled already, by name.
    private var writers: [String: FormWriter] = [:]

    init(_ session: Session, _ writer: ReviewedWriter, in context: ScriptContext) {
        self.session = session
        self.writer = writer
        self.context = context
    }

    func fill(_ name: String, _ filling: FormFilling) throws -> FilledForm {
        let form = try session.host().form(name)
        let defaults = SheetDefaults(
            key: filling.key, date: filling.date ?? context.asOf,
            author: filling.author ?? session.circumstances.actor, currency: session.settings.currency)
        if let unknown = form.unknownQuestion(among: filling.answers) { throw FormProblem(unknown) }
        var stored = try writers[name] ?? FormWriter(form, scorer: session.host().scorer(of: form, in: context), writer)
        defer { writers[name] = stored }
        do {
            return try stored.write(try defaults.sheet(form, answers: filling.answers))
        } catch let problem as CellProblem {
            let found = Label.found(problem.found, expected: problem.expected)
            let column = problem.column.map { Label(en: ", '\($0)'", zh: "，“\($0)”") } ?? Label("")
            throw FormProblem(
                Label(
                    en: "the form '\(name)' for '\(filling.key.shortened)'\(column.en): \(found.en)",
                    zh: "“\(filling.key.shortened)”的表单“\(name)”\(column.zh)：\(found.zh)"))
        }
    }
}
