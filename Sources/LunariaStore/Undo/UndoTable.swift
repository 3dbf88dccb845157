import GRDB
import LunariaCore

/// Takes back what a transaction did to the records of one object.
struct UndoTable {
    private let table: StoredTable
    private let undone: Int64
    private let db: Database
    private let archiving: PreparedStatement
    private let deletion: PreparedStatement
    private let overwriting: PreparedStatement
    private let insertion: PreparedStatement
    private let contentQuery: PreparedStatement

    /// Prepares to take back what the transaction `undone` did.
    init(_ db: Database, _ table: StoredTable, undone: Int64) throws(StoreError) {
        self.db = db
        self.table = table
        self.undone = undone
        let names = table.columnList
        let isBefore = "FROM \(table.history) WHERE id = ?1 AND tx_until = ?2"
        archiving = try PreparedStatement(db, table.archive)
        deletion = try PreparedStatement(db, table.delete)
        overwriting = try PreparedStatement(
            db, "UPDATE \(table.current) SET (\(names), tx_from) = (SELECT \(names), ?3 \(isBefore)) WHERE id = ?1")
        insertion = try PreparedStatement(
            db, "INSERT INTO \(table.current) (\(names), id, tx_from) SELECT \(names), id, ?3 \(isBefore)")
        contentQuery = try PreparedStatement(
            db,
            """
            SELECT c.content FROM \(table.history) h JOIN change c ON c.tx = h.tx_from AND c.object = ?3 \
            AND c.record = h.id WHERE h.id = ?1 AND h.tx_until = ?2
            """)
    }

    /// Notes every record whose present data are not what the transaction left.
    ///
    /// Data count, not who wrote them last: a record that was changed and restored since may be taken back further.
    func check(_ conflicts: inout UndoConflicts) throws(StoreError) {
        let rows = try PreparedStatement(
            db,
            """
            SELECT c.record, c.kind, c.content, t.tx_from, t.key, now.content FROM change c \
            LEFT JOIN \(table.current) t ON t.id = c.record \
            LEFT JOIN change now ON now.tx = t.tx_from AND now.object = c.object AND now.record = c.record \
            WHERE c.tx = ?1 AND c.object = ?2 ORDER BY c.record
            """)
        defer { rows.reset() }
        rows.bind(undone, at: 1)
        rows.bind(table.object, at: 2)
        while try rows.step() {
            let record = rows.integer(0)
            let present = rows.optionalInteger(3)
            if rows.integer(1) == ChangeKind.deleted.rawValue {
                if let present {
                    try conflicts.add { () throws(StoreError) in
                        try changed(rows.text(4), Label(en: "was created again", zh: "再次新建"), present)
                    }
                } else {
                    try checkKey(of: record, &conflicts)
                }
            } else if let present {
                if present == undone || rows.blob(2) == rows.blob(5) { continue }
                try conflicts.add { () throws(StoreError) in
                    try changed(rows.text(4), Label(en: "was changed", zh: "更改"), present)
                }
            } else {
                try conflicts.add { () throws(StoreError) in try deleted(record) }
            }
        }
    }

    /// A deleted record can only come back if nobody else has its key now.
    private func checkKey(of record: Int64, _ conflicts: inout UndoConflicts) throws(StoreError) {
        let other = try PreparedStatement(
            db,
            """
            SELECT t.key, t.tx_from FROM \(table.history) h JOIN \(table.current) t ON t.key = h.key \
            WHERE h.id = ?1 AND h.tx_until = ?2 AND NOT EXISTS \
            (SELECT 1 FROM change WHERE tx = ?2 AND object = ?3 AND record = t.id AND kind = 1)
            """)
        defer { other.reset() }
        other.bind(record, at: 1)
        other.bind(undone, at: 2)
        other.bind(table.object, at: 3)
        guard try other.step() else { return }
        try conflicts.add { () throws(StoreError) in
            try changed(other.text(0), Label(en: "was created anew", zh: "重新新建"), other.integer(1))
        }
    }

    private func deleted(_ record: Int64) throws(StoreError) -> Label {
        let last = try PreparedStatement(
            db, "SELECT key, tx_until FROM \(table.history) WHERE id = ?1 ORDER BY tx_from DESC LIMIT 1")
        defer { last.reset() }
        last.bind(record, at: 1)
        guard try last.step() else {
            return Label(en: "\(table.object) record \(record) is missing", zh: "\(table.object) 的记录 \(record) 缺失")
        }
        return try changed(last.text(0), Label(en: "was deleted", zh: "删除"), last.integer(1))
    }

    private func changed(_ key: String, _ what: Label, _ transaction: Int64) throws(StoreError) -> Label {
        let name = try TransactionLog(db).name(of: transaction)
        return Label(
            en: "\(table.object) '\(key)' \(what.en) by \(name.en)",
            zh: "\(table.object)“\(key)”已由\(name.zhBehindWord) \(what.zh)")
    }
}

extension UndoTable {
    /// Deletes what the transaction created.
    func removeCreated(_ changes: ChangeLog, _ counter: Progress.Counter) throws(StoreError) {
        try forEach("kind = 1", counter) { (record) throws(StoreError) in
            try archive(record, changes)
            deletion.bind(record, at: 1)
            try deletion.run()
            try changes.add(.deleted, table.object, record, content: nil)
        }
    }

    /// Gives back what the transaction changed or deleted, as it was before.
    func restore(_ changes: ChangeLog, _ counter: Progress.Counter) throws(StoreError) {
        try forEach("kind = 2", counter) { (record) throws(StoreError) in
            let content = try contentBefore(record)
            try archive(record, changes)
            try bringBack(record, overwriting, changes)
            try changes.add(.updated, table.object, record, content: content)
        }
        try forEach("kind = 3", counter) { (record) throws(StoreError) in
            let content = try contentBefore(record)
            try bringBack(record, insertion, changes)
            try changes.add(.created, table.object, record, content: content)
        }
    }

    private func forEach(
        _ condition: String, _ counter: Progress.Counter, _ body: (Int64) throws(StoreError) -> Void
    ) throws(StoreError) {
        let records = try PreparedStatement(
            db, "SELECT record FROM change WHERE tx = ?1 AND object = ?2 AND \(condition) ORDER BY record")
        defer { records.reset() }
        records.bind(undone, at: 1)
        records.bind(table.object, at: 2)
        while try records.step() {
            try body(records.integer(0))
            counter.advance()
        }
    }

    private func bringBack(
        _ record: Int64, _ statement: PreparedStatement, _ changes: ChangeLog
    ) throws(StoreError) {
        statement.bind(record, at: 1)
        statement.bind(undone, at: 2)
        statement.bind(changes.transaction, at: 3)
        try statement.run()
    }

    private func archive(_ record: Int64, _ changes: ChangeLog) throws(StoreError) {
        archiving.bind(record, at: 1)
        archiving.bind(changes.transaction, at: 2)
        try archiving.run()
    }

    /// The hash of the version the transaction replaced; the restored version has the same.
    private func contentBefore(_ record: Int64) throws(StoreError) -> [UInt8] {
        defer { contentQuery.reset() }
        contentQuery.bind(record, at: 1)
        contentQuery.bind(undone, at: 2)
        contentQuery.bind(table.object, at: 3)
        if try contentQuery.step(), !contentQuery.isNull(0) { return contentQuery.blob(0) }
        throw .cannotUndo(
            undone,
            reason: Label(
                en: "what \(table.object) record \(record) was before is missing; verify the log",
                zh: "缺少 \(table.object) 记录 \(record) 以前的内容；请核对日志"))
    }
}
