import LunariaCore

/// Looks for the evidence that a transition asks for.
struct EvidenceCheck {
    /// What is missing, in a sentence, and the name of the form if it is one.
    typealias Missing = (sentence: Label, form: String?)

    let change: ProposedChange
    let reader: any RecordReader
    /// The last day on which a form counts.
    let day: CalendarDate

    /// The first that is missing; `nil` if all is there.
    ///
    /// A form about a record that is not there yet cannot be filled, and so it is not asked for.
    func missing(_ evidence: [Transition.Evidence]) throws -> Missing? {
        for part in evidence {
            switch part {
            case .field(let name):
                guard let position = change.object.position(of: name) else { continue }
                if change.values[position].isNull {
                    return (Label(en: "the field '\(name)' is empty", zh: "字段“\(name)”为空"), nil)
                }
            case .form(let form):
                if change.before != nil, let problem = try problem(with: form) { return (problem, form.name) }
            }
        }
        return nil
    }

    /// What is wrong with the last form of that name about the record.
    private func problem(with form: FormEvidence) throws -> Label? {
        let rows = try reader.rows(
            Query(
                "assessment", filters: [.equal("subject", .text(change.key))],
                projection: ["form", "object", "date", "status", "passed", "completeness", "score"],
                order: [.init("date", descending: true), .init("key", descending: true)]))
        defer { rows.close() }
        while try rows.next() {
            // Dates compare as their texts do.
            guard rows.text(0) == form.name, rows.text(1) == change.object.name, rows.text(2) <= day.description else {
                continue
            }
            let isComplete = rows.text(3) != "insufficient_data"
            let hasPassed = rows.isNull(4) ? isComplete : rows.integer(4) != 0
            let shown = Label(
                en: "the form '\(form.name)' of \(rows.text(2))", zh: "\(rows.text(2)) 的表单“\(form.name)”")
            guard hasPassed else {
                return isComplete
                    ? Label(en: "\(shown.en) is not passed", zh: "\(shown.zh)未通过")
                    : Label(en: "\(shown.en) is not complete", zh: "\(shown.zh)未填完")
            }
            if let least = form.completeness, case .percent(let share) = try rows.value(5), share.fraction < least {
                let least = Percent(fraction: least)
                return Label(
                    en: "\(shown.en) is answered to \(share), expected at least \(least)",
                    zh: "\(shown.zh)的完成度为 \(share)，应至少为 \(least)")
            }
            guard let least = form.score else { return nil }
            guard case .decimal(let score) = try rows.value(6) else {
                return Label(
                    en: "\(shown.en) has no score, expected at least \(least)", zh: "\(shown.zh)没有得分，应至少为 \(least)")
            }
            if score >= least { return nil }
            return Label(
                en: "\(shown.en) has the score \(score.normalized), expected at least \(least)",
                zh: "\(shown.zh)的得分为 \(score.normalized)，应至少为 \(least)")
        }
        let command = "`lunaria fill \(form.name) \(change.key.shortened)`"
        return Label(
            en: "the form '\(form.name)' is not filled; \(command) fills it",
            zh: "尚未填写表单“\(form.name)”；请用 \(command) 填写")
    }
}
