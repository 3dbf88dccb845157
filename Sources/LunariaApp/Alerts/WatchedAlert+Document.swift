import LunariaCore

extension WatchedAlert {
    /// What has become of an alert.
    ///
    /// - Parameter names: What people read for keys; `nil` for programs, which are given also the columns in which no row
    ///   has anything.
    static func document(
        of name: String, _ watched: [WatchedAlert], asOf: CalendarDate, _ names: NamedTable?
    ) throws -> Document {
        let columns: [Table.Column] = [
            .init(.state, words: .init(of: State.self, words)),
            .init(.severity, words: .init(of: Finding.Severity.self, \.label)), .init(.object), .init(.subject),
            .init(.message), .init(.period), .init(.due), .init(.rule), .init(.openedOn), .init(.key),
        ]
        let rows = watched.map(\.row)
        let optional = [OwnColumn.object, .subject, .period, .due].map(\.rawValue)
        let shown = columns.indices.filter { column in
            names == nil || rows.isEmpty || !optional.contains(columns[column].name)
                || rows.contains { !$0[column].isNull }
        }
        let plain = Table(columns: shown.map { columns[$0] }, rows: rows.map { row in shown.map { row[$0] } })
        let table = try names?.named(plain, of: name) ?? plain
        func count(_ state: State) -> Value { .integer(Int64(watched.count { $0.state == state })) }
        return Document(
            title: Label(en: "\(name) on \(asOf)", zh: "\(name)，\(asOf)"),
            [
                .table(table), .metric(label: Label(en: "opened", zh: "新开"), count(.opened)),
                .metric(label: Label(en: "still open", zh: "仍未关闭"), count(.open)),
                .metric(label: Label(en: "closed", zh: "已关闭"), count(.closed)),
            ])
    }

    private static func words(_ state: State) -> Label {
        switch state {
        case .opened: Label(en: "opened", zh: "新开")
        case .open: Label(en: "open", zh: "未关闭")
        case .closed: Label(en: "closed", zh: "已关闭")
        }
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
