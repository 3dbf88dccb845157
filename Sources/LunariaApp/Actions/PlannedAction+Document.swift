import LunariaCore

extension PlannedAction {
    /// What a planner proposes.
    ///
    /// - Parameter names: What people read for keys; `nil` for programs.
    static func document(
        of planner: String, _ planned: [PlannedAction], asOf: CalendarDate, _ names: NamedTable?
    ) throws -> Document {
        let columns: [Table.Column] = [
            .init(.state, words: .init(of: State.self, words)), .init(.key), .init(.due), .init(.who), .init(.what),
            .init(.object),
            .init(.subject), .init(.rule),
        ]
        let plain = Table(columns: columns, rows: planned.map(\.row))
        let table = try names?.named(plain, of: planner) ?? plain
        func count(_ states: State...) -> Value { .integer(Int64(planned.count { states.contains($0.state) })) }
        return Document(
            title: Label(en: "\(planner) on \(asOf)", zh: "\(planner)，\(asOf)"),
            [
                .table(table), .metric(label: Label(en: "new", zh: "新增"), count(.new)),
                .metric(label: Label(en: "already open", zh: "已在进行"), count(.open)),
                .metric(label: Label(en: "already done or cancelled", zh: "已完成或取消"), count(.done, .cancelled)),
            ])
    }

    private static func words(_ state: State) -> Label {
        switch state {
        case .new: Label(en: "new", zh: "新增")
        case .open: Label(en: "open", zh: "进行中")
        case .done: Label(en: "done", zh: "已完成")
        case .cancelled: Label(en: "cancelled", zh: "已取消")
        }
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
