import LunariaCore

extension PlannedAction {
    /// What a planner proposes, for people to read.
    static func document(of planner: String, _ planned: [PlannedAction], asOf: CalendarDate) -> Document {
        let names = ["state", "key", "due", "who", "what", "object", "subject", "rule"]
        let table = Table(columns: names.map { Table.Column($0) }, rows: planned.map(\.row))
        func count(_ states: State...) -> Value { .integer(Int64(planned.count { states.contains($0.state) })) }
        return Document(
            title: "\(planner) on \(asOf)",
            [
                .table(table), .metric(label: "new", count(.new)), .metric(label: "already open", count(.open)),
                .metric(label: "already done or cancelled", count(.done, .cancelled)),
            ])
    }

    private var row: [Value] {
        [
            .text(state.rawValue), .text(key), proposal.due.map { .date($0) } ?? .null, .optional(proposal.who),
            .text(proposal.what), .optional(proposal.subject?.object), .optional(proposal.subject?.key),
            .text(proposal.rule),
        ]
    }

    /// The record of a new action.
    func draft(of planner: String, on date: CalendarDate, _ object: ObjectDefinition) throws(SchemaError) -> RecordDraft
    {
        try RecordDraft(
            object,
            [
                FieldDefinition.keyName: .text(key), "planner": .text(planner), "rule": .text(proposal.rule),
                "object": .optional(proposal.subject?.object), "subject": .optional(proposal.subject?.key),
                "what": .text(proposal.what), "who": .optional(proposal.who),
                "due": proposal.due.map { .date($0) } ?? .null, "status": .text("open"), "proposed_on": .date(date),
            ])
    }
}

extension Value {
    /// The text, or `null` for none.
    static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
}
