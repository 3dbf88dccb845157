import LunariaCore

/// Stores filled forms: the assessment, its answers, and the score on the subject.
struct FormWriter {
    private let form: Form
    private let scorer: any FormScorer
    private let writer: ReviewedWriter
    private let subject: ObjectDefinition
    private let assessment: ObjectDefinition
    private let answer: ObjectDefinition
    /// For so many keys that are not there, one is looked for that was meant.
    private static let mostHints = 20
    private var hints = 0
    /// The assessments that were stored, of which a file has each once.
    private var seen: Set<ExactText> = []

    init(_ form: Form, scorer: any FormScorer, _ writer: ReviewedWriter) throws {
        self.form = form
        self.scorer = scorer
        self.writer = writer
        subject = try writer.store.schema.requireObject(form.object)
        assessment = try writer.store.schema.requireObject("assessment")
        answer = try writer.store.schema.requireObject("answer")
    }

    /// Stores a sheet and answers what it comes to.
    ///
    /// Throws `CellProblem`, `RecordProblem` or `RecordRefusal` where the sheet is refused; nothing of it is then written.
    mutating func write(_ sheet: FormSheet) throws -> FilledForm {
        let key = form.assessmentKey(of: sheet.subject, on: sheet.date)
        try check(sheet, key)
        let score = try scorer.score(sheet.answers)
        let completeness = form.completeness(of: sheet.answers)
        // Plugins may refuse any of the records, and then none of them is written.
        let state = try writer.whole([subject, assessment, answer]) {
            let onSubject = try writer.review(
                try scoreDrafts(score, of: sheet), of: subject, .update, isWhole: true)
            let assessments = try writer.review(
                [try draft(sheet, key, score, completeness)], of: assessment, .upsert, isWhole: true)
            let answers = try writer.review(
                try sheet.answers.map { try draft($0, of: key) }, of: answer, .upsert, isWhole: true)
            try writer.require(onSubject + assessments + answers)
            for reviewed in onSubject { _ = try writer.save(reviewed) }
            var outcomes: [SaveOutcome] = []
            for reviewed in assessments + answers { outcomes.append(try writer.save(reviewed)) }
            let areDeleted = try deleteAnswers(of: key, except: Set(sheet.answers.map(\.question)))
            return Self.state(outcomes, areDeleted: areDeleted)
        }
        seen.insert(ExactText(key))
        return FilledForm(
            subject: sheet.subject, date: sheet.date, author: sheet.author, state: state, score: score,
            completeness: completeness)
    }

    /// What became of the whole: the first outcome is that of the assessment.
    private static func state(_ outcomes: [SaveOutcome], areDeleted: Bool) -> FilledForm.State {
        if case .created? = outcomes.first { return .created }
        let isUnchanged = outcomes.allSatisfy { if case .unchanged = $0 { true } else { false } }
        return isUnchanged && !areDeleted ? .unchanged : .updated
    }

    private mutating func check(_ sheet: FormSheet, _ key: String) throws {
        guard try writer.store.record(subject, key: sheet.subject) != nil else {
            let hint = try hint(for: sheet.subject)
            throw CellProblem(
                column: "key", found: sheet.subject,
                expected: Label(
                    en: "the key of an existing \(subject.name)\(hint.en)", zh: "已有 \(subject.name) 的编号\(hint.zh)"))
        }
        let longest = form.questions.map(\.id.utf8.count).max() ?? 0
        guard key.utf8.count + 1 + longest <= 200 else {
            let excess = key.utf8.count + 1 + longest - 200
            throw CellProblem(
                column: "key", found: sheet.subject,
                expected: Label(
                    en: "one that is \(excess) bytes shorter, to be part of keys", zh: "再短 \(excess) 字节的编号，以便组成其他编号"))
        }
        guard !sheet.author.isBlank, NameText.problem(with: sheet.author) == nil else {
            throw CellProblem(
                column: "author", found: sheet.author,
                expected: Label(
                    en: "a name of at most \(NameText.longest) bytes on one line",
                    zh: "不超过 \(NameText.longest) 字节的单行姓名"))
        }
        guard !seen.contains(ExactText(key)) else {
            throw CellProblem(
                column: "key", found: sheet.subject,
                expected: Label(
                    en: "each \(subject.name) once on a day (\(sheet.date))",
                    zh: "同一天内不重复的 \(subject.name)（\(sheet.date)）"))
        }
    }

    /// The subject that somebody probably meant.
    private mutating func hint(for key: String) throws -> Label {
        guard hints < Self.mostHints else { return Label("") }
        hints += 1
        return try MeantRecord.ending(for: key, in: subject, writer.store)
    }

    private func draft(
        _ sheet: FormSheet, _ key: String, _ score: FormScore, _ completeness: Percent
    ) throws -> RecordDraft {
        try RecordDraft(
            assessment,
            [
                FieldDefinition.keyName: .text(key), "form": .text(form.name), "object": .text(form.object),
                "subject": .text(sheet.subject), "date": .date(sheet.date), "author": .text(sheet.author),
                "status": .text(score.status.rawValue), "completeness": .percent(completeness),
                "score": try Self.value(score.score), "norm": try Self.value(score.norm),
                "band": score.band.map { .text($0.en) } ?? .null, "passed": score.passed.map(Value.boolean) ?? .null,
                "missing": score.missing.isEmpty ? .null : .text(score.missing.joined(separator: ", ")),
            ])
    }

    private func draft(_ one: Answer, of key: String) throws -> RecordDraft {
        try RecordDraft(
            answer,
            [
                FieldDefinition.keyName: .text("\(key)/\(one.question)"), "assessment": .text(key),
                "question": .text(one.question), "value": .text(one.text), "number": try Self.value(one.number),
            ])
    }

    /// Deletes the answers to questions that are open again; answers whether there were any.
    private func deleteAnswers(of key: String, except given: Set<String>) throws -> Bool {
        let query = Query(
            answer.name, filters: [.equal("assessment", .text(key))], projection: [FieldDefinition.keyName, "question"])
        let open = try keys(of: query).filter { !given.contains($0.question) }
        for (key, _) in open {
            do {
                _ = try writer.delete(answer, key: key)
            } catch let refusal as RecordRefusal {
                // Others are written already, so that it is not only this form that is refused.
                throw Failure(refusal)
            }
        }
        return !open.isEmpty
    }

    private func keys(of query: Query) throws -> [(key: String, question: String)] {
        let cursor = try writer.rows(query)
        defer { cursor.close() }
        var keys: [(String, String)] = []
        while try cursor.next() { keys.append((cursor.text(0), cursor.text(1))) }
        return keys
    }

    /// What the score makes of the subject: nothing where a later assessment has its say.
    private func scoreDrafts(_ score: FormScore, of sheet: FormSheet) throws -> [RecordDraft] {
        guard let name = form.field, let field = subject.field(name) else { return [] }
        let later = Query(
            assessment.name,
            filters: [
                .equal("form", .text(form.name)), .equal("subject", .text(sheet.subject)),
                Filter("date", .greater, [.date(sheet.date)]),
            ], projection: [FieldDefinition.keyName], limit: 1)
        let cursor = try writer.rows(later)
        defer { cursor.close() }
        if try cursor.next() { return [] }
        return [
            try RecordDraft(
                subject, [FieldDefinition.keyName: .text(sheet.subject), name: try Self.value(score.score, for: field)])
        ]
    }

    /// A number as assessments keep it.
    private static func value(_ number: Decimal?) throws(NumberError) -> Value {
        guard let number else { return .null }
        return .decimal(try number.rounded(places: FieldType.defaultDecimalPlaces, rounding: .halfUp).normalized)
    }

    /// A score as a field keeps it.
    private static func value(_ number: Decimal?, for field: FieldDefinition) throws(NumberError) -> Value {
        guard let number else { return .null }
        switch field.type {
        case .decimal(let places): return .decimal(try number.rounded(places: places, rounding: .halfUp).normalized)
        case .percent:
            let rounded = try number.rounded(places: FieldType.percentPlaces, rounding: .halfUp)
            return .percent(Percent(fraction: rounded.normalized))
        default: return .null
        }
    }
}
