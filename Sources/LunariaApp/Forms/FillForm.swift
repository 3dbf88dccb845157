public import LunariaCore
import LunariaFiles

/// Fills a form for one or many subjects, in one transaction.
public struct FillForm {
    /// Where the answers come from.
    public enum Source {
        /// A JSON or CSV file; `-` is standard input.
        case file(String)
        /// Answers as text, by question.
        case answers([String: String])
        /// Somebody who is asked.
        case interview((Form) throws -> [Answer])
    }

    /// The name of the form.
    public let form: String
    /// Where the answers come from.
    public let source: Source
    /// The key of the subject, where the file does not name it.
    public var key: String?
    /// The day it is filled for, where the file does not say it; today if there is none.
    public var date: CalendarDate?
    /// Who fills it, where the file does not say it; who works if there is none.
    public var author: String?
    /// The name of the file's encoding; UTF-8, or what a byte order mark says, if there is none.
    public var encoding: String?
    /// Whether everything is checked and scored and nothing is kept.
    public var isDryRun = false

    /// Describes the filling of a form.
    public init(form: String, from source: Source) {
        self.form = form
        self.source = source
    }

    /// Fills the form and shows what it comes to.
    ///
    /// - Parameter onRejection: called for each row of a CSV file that is refused, in order.
    /// - Throws: `Failure` when nothing is kept.
    public func run(
        in session: Session, _ presentation: Presentation, onRejection: (Rejection) -> Void = { _ in }
    ) throws -> FillReport {
        _ = try session.schema()
        let form = try session.host().form(form)
        let sheets = try sheets(of: form, session)
        let context = session.scriptContext(asOf: date ?? session.asOf)
        let scorer = try session.host().scorer(of: form, in: context)
        let info = session.circumstances.info("fill \(form.name)")
        var report = FillReport(isDryRun: isDryRun)
        let written = try session.write(info, in: context) { writer in
            var forms = try FormWriter(form, scorer: scorer, writer)
            for entry in sheets {
                do {
                    report.filled.append(try forms.write(try entry.sheet()))
                } catch {
                    let rejection = try entry.rejection(of: error)
                    report.rejected += 1
                    onRejection(rejection)
                }
            }
            let language = session.language
            try presentation.show(
                FilledFormTable(form: form, language: language).document(report.filled), language: language)
            return ((), isDryRun ? .discard : .keep)
        }
        report.transaction = written.transaction
        report.followUp = written.followUp
        return report
    }

    private func sheets(of form: Form, _ session: Session) throws -> [SheetEntry] {
        let circumstances = session.circumstances
        if let author, author.isBlank {
            throw Failure(
                .usage,
                en: "--author: found '\(author.shortened)', expected the name of who fills the form, or no --author",
                zh: "--author：“\(author.shortened)”无效，应为填写人的姓名，或去掉 --author")
        }
        let defaults = SheetDefaults(
            key: key, date: date ?? session.asOf, author: author ?? circumstances.actor,
            currency: session.settings.currency)
        switch source {
        case .file(let path):
            return try AnswerFile(path: path, encoding: encoding.map(FileOptions.encoding)).read(form, defaults)
        case .answers(let texts):
            if let unknown = form.unknownQuestion(among: texts) { throw Failure(.badData, unknown) }
            return [SheetEntry { try defaults.sheet(form, answers: texts) }]
        case .interview(let ask):
            guard let key else {
                throw Failure(
                    .usage,
                    en: "found no key, expected that of the \(form.object) the form is about, "
                        + "or --answers FILE", zh: "缺少编号，应为所填 \(form.object) 的编号，或使用 --answers 文件")
            }
            // Nobody should answer twenty questions about what is not there.
            let object = try session.schema().requireObject(form.object)
            try session.store().read(at: .latest) { reader in
                if try reader.record(object, key: key) != nil { return }
                let ending = try MeantRecord.ending(for: key, in: object, reader)
                throw Failure(
                    .badData, en: "there is no \(form.object) '\(key.shortened)'\(ending.en)",
                    zh: "没有 \(form.object)“\(key.shortened)”\(ending.zh)")
            }
            let answers = try ask(form)
            return [
                SheetEntry {
                    FormSheet(subject: key, date: defaults.date, author: defaults.author, answers: answers)
                }
            ]
        }
    }
}
