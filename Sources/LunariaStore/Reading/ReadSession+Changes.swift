import LunariaCore

extension ReadSession {
    func changes(
        of object: ObjectDefinition, in transaction: Int64, after id: Int64, limit: Int
    ) throws -> [CommittedChange] {
        let table = try catalog.table(object.name)
        let (cursor, statement) = try open(
            table.compiled(
                SQLFragment(
                    table.changes,
                    [.integer(transaction), .text(object.name), .integer(id), .integer(Int64(limit))])), first: 2)
        defer { cursor.close() }
        var changes: [CommittedChange] = []
        while try cursor.next() {
            let record = Record(object: table.object, id: statement.integer(0), values: try cursor.values())
            changes.append(CommittedChange(Self.kind(statement.integer(1)), record))
        }
        return changes
    }

    private static func kind(_ stored: Int64) -> CommittedChange.Kind {
        switch ChangeKind(rawValue: stored) {
        case .created: .created
        case .deleted: .deleted
        case .updated, nil: .updated
        }
    }
}

extension ObjectTable {
    /// What a transaction (1) has made of records of the object (2) after an id (3), at most so many (4): the id, what
    /// became of it, then the fields as the transaction left them, those of a deleted record as they were before.
    fileprivate var changes: String {
        let columns = fieldList(of: "t")
        let wanted = "c.tx = ?1 AND c.object = ?2 AND c.record > ?3"
        return """
            SELECT c.record, c.kind, \(columns) FROM change c JOIN \(stored.current) t \
            ON t.id = c.record AND t.tx_from = c.tx WHERE \(wanted) AND c.kind <> 3 UNION ALL \
            SELECT c.record, c.kind, \(columns) FROM change c JOIN \(stored.history) t ON t.id = c.record \
            AND CASE c.kind WHEN 3 THEN t.tx_until ELSE t.tx_from END = c.tx WHERE \(wanted) ORDER BY 1 LIMIT ?4
            """
    }
}
