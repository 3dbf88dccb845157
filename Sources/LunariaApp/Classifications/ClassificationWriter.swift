import LunariaCore

/// Writes what records are classified as, each change with its entry in the history, and counts what comes of them.
struct ClassificationWriter {
    /// Plugins are asked about so many changes at once.
    private static let batch = 500

    private let classification: Classification
    private let asOf: CalendarDate
    /// What the user says why, which comes before the reason of the classification.
    private let reason: String?
    private let writer: ReviewedWriter
    private let object: ObjectDefinition
    private let history: ObjectDefinition
    private let isReviewed: Bool
    private var outcome = ClassificationOutcome()
    private var waiting: [(record: ClassifiedRecord, change: ClassificationChange)] = []

    init(
        _ classification: Classification, asOf: CalendarDate, reason: String?, _ writer: ReviewedWriter
    ) throws {
        self.classification = classification
        self.asOf = asOf
        self.reason = reason
        self.writer = writer
        object = try writer.store.schema.requireObject(classification.object.name)
        history = try writer.store.schema.requireObject(ClassificationHistory.object)
        isReviewed = writer.isReviewed(object)
    }

    /// Takes a record; what changes is written with the next ones and then given to `onChange`.
    mutating func add(_ record: ClassifiedRecord, _ onChange: (ClassificationChange) throws -> Void) throws {
        guard let change = ClassificationChange(record) else { return outcome.keep(record) }
        waiting.append((record, change))
        if waiting.count >= Self.batch { try flush(onChange) }
    }

    /// Writes what is left and answers what all comes to.
    mutating func finish(_ onChange: (ClassificationChange) throws -> Void) throws -> ClassificationOutcome {
        try flush(onChange)
        return outcome
    }

    private mutating func flush(_ onChange: (ClassificationChange) throws -> Void) throws {
        defer { waiting.removeAll(keepingCapacity: true) }
        let reviewed = try writer.review(try waiting.map { try draft($0.change) }, of: object, .update)
        for (reviewed, (record, change)) in zip(reviewed, waiting) {
            do {
                guard let change = try save(reviewed, change) else {
                    outcome.keep(record)
                    continue
                }
                try remember(change)
                outcome.add(change, of: record)
                try onChange(change)
            } catch let problem as RecordProblem {
                outcome.refuse(change, problem.description)
            } catch let refusal as RecordRefusal {
                outcome.refuse(change, refusal.description)
            }
        }
    }

    private func draft(_ change: ClassificationChange) throws -> RecordDraft {
        var draft = try RecordDraft(
            object, [FieldDefinition.keyName: .text(change.key), classification.field.name: change.to])
        draft.reason = reason ?? change.reason
        return draft
    }

    /// Writes a change; answers what it has become, or `nil` if nothing has changed in the end.
    private func save(
        _ reviewed: ReviewedWriter.Reviewed, _ change: ClassificationChange
    ) throws -> ClassificationChange? {
        if case .unchanged = try writer.save(reviewed) { return nil }
        guard isReviewed, let record = try writer.store.record(object, key: change.key) else { return change }
        // A hook may have put another value into the field.
        var change = change
        change.to = record[classification.field.name]
        return change.to == change.from ? nil : change
    }

    /// Writes the history: a day has one entry, from what was before it to what is at its end.
    private func remember(_ change: ClassificationChange) throws {
        let key = classification.historyKey(of: change.key, asOf: asOf)
        var previous = change.from.historyText
        if let earlier = try writer.store.record(history, key: key) {
            previous = earlier["previous"]
            if previous == change.to.historyText {
                _ = try writer.delete(history, key: key)
                return
            }
        }
        let entry = try RecordDraft(
            history,
            [
                FieldDefinition.keyName: .text(key), "name": .text(classification.runnable.name),
                "object": .text(object.name), "record": .text(change.key),
                "field": .text(classification.field.name), "value": change.to.historyText, "previous": previous,
                "reason": change.reason.map(Value.text) ?? .null, "as_of": .date(asOf),
            ])
        _ = try writer.save(entry, .upsert)
    }
}

extension Value {
    /// The value as the history keeps it: a text, with the currency of an amount.
    fileprivate var historyText: Value {
        switch self {
        case .null: .null
        case .money(let money): .text(money.description)
        case .text, .integer, .decimal, .percent, .boolean, .date, .datetime: .text(fileText)
        }
    }
}
