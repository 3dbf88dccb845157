import LunariaCore

/// Looks for the evidence that a transition asks for.
struct EvidenceCheck {
    /// What is missing, in a sentence, and the name of the form if it is one.
    typealias Missing = (sentence: String, form: String?)

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
                if change.values[position].isNull { return ("the field '\(name)' is empty", nil) }
            case .form(let form):
                if change.before != nil, let problem = try problem(with: form) { return (problem, form) }
            }
        }
        return nil
    }

    /// What is wrong with the last form of that name about the record.
    private func problem(with form: String) throws -> String? {
        let rows = try reader.rows(
            Query(
                "assessment", filters: [.equal("subject", .text(change.key))],
                projection: ["form", "object", "date", "status", "passed"],
                order: [.init("date", descending: true), .init("key", descending: true)]))
        defer { rows.close() }
        while try rows.next() {
            // Dates compare as their texts do.
            guard rows.text(0) == form, rows.text(1) == change.object.name, rows.text(2) <= day.description else {
                continue
            }
            let isComplete = rows.text(3) != "insufficient_data"
            let hasPassed = rows.isNull(4) ? isComplete : rows.integer(4) != 0
            if hasPassed { return nil }
            return "the form '\(form)' of \(rows.text(2)) is \(isComplete ? "not passed" : "not complete")"
        }
        return "the form '\(form)' is not filled; `lunaria fill \(form) \(change.key.shortened)` fills it"
    }
}
