import LunariaCore

extension WatchedAlert {
    /// What has become of an alert.
    ///
    /// - Parameter isForPeople: Whether columns are left out in which no row has anything; programs are given all of them.
    static func document(
        of name: String, _ watched: [WatchedAlert], asOf: CalendarDate, isForPeople: Bool
    ) -> Document {
        let names = [
            "state", "severity", "object", "subject", "message", "period", "due", "rule", "opened_on", "key",
        ]
        let rows = watched.map(\.row)
        let optional: Set = ["object", "subject", "period", "due"]
        let shown = names.indices.filter { column in
            !isForPeople || rows.isEmpty || !optional.contains(names[column])
                || rows.contains { !$0[column].isNull }
        }
        let table = Table(
            columns: shown.map { Table.Column(names[$0]) }, rows: rows.map { row in shown.map { row[$0] } })
        func count(_ state: State) -> Value { .integer(Int64(watched.count { $0.state == state })) }
        return Document(
            title: "\(name) on \(asOf)",
            [
                .table(table), .metric(label: "opened", count(.opened)), .metric(label: "still open", count(.open)),
                .metric(label: "closed", count(.closed)),
            ])
    }

    private var row: [Value] {
        [
            .text(state.rawValue), .text(alert.severity.rawValue), .optional(alert.subject?.object),
            .optional(alert.subject?.key), .text(alert.message), .optional(alert.period),
            alert.due.map { .date($0) } ?? .null, .text(alert.rule), .date(openedOn), .text(key),
        ]
    }

    /// The record as it is from now on.
    func draft(of name: String, on date: CalendarDate, _ object: ObjectDefinition) throws(SchemaError) -> RecordDraft {
        try RecordDraft(
            object,
            [
                FieldDefinition.keyName: .text(key), "name": .text(name), "rule": .text(alert.rule),
                "severity": .text(alert.severity.rawValue), "object": .optional(alert.subject?.object),
                "subject": .optional(alert.subject?.key), "message": .text(alert.message),
                "period": .optional(alert.period), "due": alert.due.map { .date($0) } ?? .null,
                "status": .text(state == .closed ? "closed" : "open"), "opened_on": .date(openedOn),
                "closed_on": state == .closed ? .date(date) : .null,
            ])
    }
}
