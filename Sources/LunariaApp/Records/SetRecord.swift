import LunariaCore

/// Creates or changes one record by hand.
public struct SetRecord {
    /// The name of the record's object.
    public let object: String
    /// The record's key.
    public let key: String
    /// The values to give, each as `FIELD=VALUE`; nothing after the `=` empties the field.
    public let assignments: [String]
    /// Whether everything is checked and nothing is kept.
    public var isDryRun = false

    /// Describes what to set.
    public init(object: String, key: String, assignments: [String]) {
        self.object = object
        self.key = key
        self.assignments = assignments
    }

    /// Sets the values and answers what has become of the record.
    ///
    /// - Throws: `RecordProblem` for a value that is not sound, or whatever refuses the record; then nothing is kept.
    public func run(in session: Session) throws -> SetReport {
        let object = try session.schema().requireWritableObject(self.object)
        let draft = try draft(of: object)
        let info = session.circumstances.info("set \(object.name) \(key.shortened)")
        let written = try session.write(info) { writer in
            let before = try writer.store.record(object, key: key)
            let outcome = try writer.save(draft, .upsert)
            let after = try writer.store.record(object, key: key)
            let changes = after.map { RecordDifference(from: before, to: $0) }
            return (SetReport(object.label, outcome, changes?.parts ?? []), isDryRun ? .discard : .keep)
        }
        return written.result.completed(by: written)
    }

    private func draft(of object: ObjectDefinition) throws -> RecordDraft {
        var draft = RecordDraft(object)
        draft.set(try Value(parsing: key, as: .text), at: 0)
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "=") else {
                throw Failure(
                    .usage, en: "found '\(assignment.shortened)', expected FIELD=VALUE, or FIELD= to empty a field",
                    zh: "“\(assignment.shortened)”无效，应为 字段=值，或用“字段=”清空字段")
            }
            let name = String(assignment[..<equals])
            guard let position = object.position(ofColumn: name) else {
                throw SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name))
            }
            guard position > 0 else {
                throw Failure(
                    .usage, en: "found '\(assignment.shortened)', and a record keeps its key; leave it out",
                    zh: "“\(assignment.shortened)”无效，记录的编号不能更改；请去掉")
            }
            guard draft.values[position] == nil else {
                let name = object.fields[position].name
                throw Failure(
                    .usage, en: "the field '\(name)' is given twice, expected it once", zh: "字段“\(name)”给出了两次，只应给出一次")
            }
            draft.set(
                try value(String(assignment[assignment.index(after: equals)...]), of: object.fields[position], object),
                at: position)
        }
        return draft
    }

    private func value(_ text: String, of field: FieldDefinition, _ object: ObjectDefinition) throws(RecordProblem)
        -> Value
    {
        do {
            return try FieldReader(field).value(text)
        } catch {
            throw RecordProblem(
                object: object.name, key: key, field: field.name, found: error.found, expected: error.expectation)
        }
    }
}
