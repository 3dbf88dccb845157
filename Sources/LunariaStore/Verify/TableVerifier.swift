import GRDB
import LunariaCore

/// Compares what transactions say they did to the records of one object with the records themselves.
final class TableVerifier {
    private let table: StoredTable
    private let order: [Int]
    private let changes: PreparedStatement
    private let pastVersion: PreparedStatement
    private let endedVersion: PreparedStatement
    private let db: Database
    private var content = ContentHash()

    init(_ db: Database, _ table: StoredTable) throws(StoreError) {
        self.db = db
        self.table = table
        order = table.columnsByName
        let columns = table.columns.map { "t.\(SQLText.identifier($0.name))" }.joined(separator: ", ")
        changes = try PreparedStatement(
            db,
            """
            SELECT c.record, c.kind, c.content, t.id, \(columns) FROM change c \
            LEFT JOIN \(table.current) t ON t.id = c.record AND t.tx_from = c.tx \
            WHERE c.tx = ?1 AND c.object = ?2 ORDER BY c.record
            """)
        pastVersion = try PreparedStatement(
            db, "SELECT \(table.columnList) FROM \(table.history) WHERE id = ?1 AND tx_from = ?2")
        endedVersion = try PreparedStatement(
            db, "SELECT 1 FROM \(table.history) WHERE id = ?1 AND tx_until = ?2")
    }

    /// What is wrong with the records of a transaction, or `nil` when they are as it left them.
    ///
    /// Adds their number to the count.
    func problem(
        in transaction: Int64, count: inout Int, _ counter: Progress.Counter
    ) throws(StoreError) -> Label? {
        defer { changes.reset() }
        changes.bind(transaction, at: 1)
        changes.bind(table.object, at: 2)
        while try changes.step() {
            count += 1
            counter.advance()
            if let problem = try problem(with: changes.integer(0), in: transaction) { return problem }
        }
        return nil
    }

    private func problem(with record: Int64, in transaction: Int64) throws(StoreError) -> Label? {
        let kind = changes.integer(1)
        if kind != ChangeKind.created.rawValue, try !isFound(endedVersion, record, transaction) {
            let name = try name(record)
            return Label(
                en: "the version of \(name.en) that it ended is missing", zh: "由它终止的 \(name.zh) 的版本缺失")
        }
        if kind == ChangeKind.deleted.rawValue { return nil }
        if !changes.isNull(3) {
            return hash(changes, from: 4, record) == changes.blob(2) ? nil : try difference(record)
        }
        defer { pastVersion.reset() }
        guard try isFound(pastVersion, record, transaction, resets: false) else {
            let name = try name(record)
            return Label(en: "the version of \(name.en) that it made is missing", zh: "由它写入的 \(name.zh) 的版本缺失")
        }
        return hash(pastVersion, from: 0, record) == changes.blob(2) ? nil : try difference(record)
    }

    private func hash(_ row: PreparedStatement, from first: Int32, _ record: Int64) -> [UInt8] {
        content.make(of: table, order: order, record: record) { column, sink in
            sink.append(table.columns[column], of: row, at: first + Int32(column))
        }
    }

    private func difference(_ record: Int64) throws(StoreError) -> Label {
        let name = try name(record)
        return Label(en: "\(name.en) does not hold what it wrote", zh: "\(name.zh) 的内容与它写入的不同")
    }

    private func isFound(
        _ statement: PreparedStatement, _ record: Int64, _ transaction: Int64, resets: Bool = true
    ) throws(StoreError) -> Bool {
        statement.reset()
        statement.bind(record, at: 1)
        statement.bind(transaction, at: 2)
        defer { if resets { statement.reset() } }
        return try statement.step()
    }

    /// The record by its key if any version of it is left.
    private func name(_ record: Int64) throws(StoreError) -> Label {
        let key = try PreparedStatement(
            db,
            "SELECT key FROM \(table.current) WHERE id = ?1 UNION ALL SELECT key FROM \(table.history) WHERE id = ?1")
        defer { key.reset() }
        key.bind(record, at: 1)
        guard try key.step() else {
            return Label(en: "\(table.object) record \(record)", zh: "\(table.object) 记录 \(record)")
        }
        return self.name(key.text(0))
    }

    private func name(_ key: String) -> Label {
        Label(en: "\(table.object) '\(key)'", zh: "\(table.object)“\(key)”")
    }
}

extension TableVerifier {
    /// A version that no transaction accounts for, or one whose time overlaps with the next; `nil` when there is none.
    ///
    /// Together with the walk over the transactions this leaves no room: every change has its version, every version its
    /// change, and versions of one record follow each other.
    func stray() throws(StoreError) -> (transaction: Int64, reason: Label)? {
        let sources = [
            (table.current, "tx_from", 3, Label(en: "says it was written by it, but it did not", zh: "自称由它写入，它却没有写入")),
            (
                table.history, "tx_from", 3,
                Label(en: "has a version that says it was written by it, but it did not", zh: "有版本自称由它写入，它却没有写入")
            ),
            (
                table.history, "tx_until", 1,
                Label(en: "has a version that says it was ended by it, but it did not", zh: "有版本自称由它终止，它却没有终止")
            ),
        ]
        for (source, column, excluded, what) in sources {
            let sql = """
                SELECT \(column), key FROM \(source) t WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.object = ?1 \
                AND c.record = t.id AND c.tx = t.\(column) AND c.kind <> \(excluded)) ORDER BY 1 LIMIT 1
                """
            if let stray = try first(sql, what) { return stray }
        }
        return try overlap()
    }

    private func first(_ sql: String, _ what: Label) throws(StoreError) -> (transaction: Int64, reason: Label)? {
        let rows = try PreparedStatement(db, sql)
        defer { rows.reset() }
        rows.bind(table.object, at: 1)
        guard try rows.step() else { return nil }
        let name = name(rows.text(1))
        return (rows.integer(0), Label(en: "\(name.en) \(what.en)", zh: "\(name.zh)\(what.zh)"))
    }

    private func overlap() throws(StoreError) -> (transaction: Int64, reason: Label)? {
        let rows = try PreparedStatement(
            db,
            """
            SELECT tx_from, key FROM (SELECT tx_from, tx_until, key, \
            lead(tx_from) OVER (PARTITION BY id ORDER BY tx_from) AS next FROM \(table.history)) \
            WHERE tx_until <= tx_from OR tx_until > next \
            UNION ALL SELECT h.tx_from, h.key FROM \(table.history) h JOIN \(table.current) t ON t.id = h.id \
            WHERE h.tx_until > t.tx_from LIMIT 1
            """)
        defer { rows.reset() }
        guard try rows.step() else { return nil }
        let name = name(rows.text(1))
        return (rows.integer(0), Label(en: "\(name.en) has versions that overlap", zh: "\(name.zh)有时间重叠的版本"))
    }
}
