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
    ) throws(StoreError) -> String? {
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

    private func problem(with record: Int64, in transaction: Int64) throws(StoreError) -> String? {
        let kind = changes.integer(1)
        if kind != ChangeKind.created.rawValue, try !isFound(endedVersion, record, transaction) {
            return "the version of \(try name(record)) that it ended is missing"
        }
        if kind == ChangeKind.deleted.rawValue { return nil }
        if !changes.isNull(3) {
            return hash(changes, from: 4, record) == changes.blob(2) ? nil : try difference(record)
        }
        defer { pastVersion.reset() }
        guard try isFound(pastVersion, record, transaction, resets: false) else {
            return "the version of \(try name(record)) that it made is missing"
        }
        return hash(pastVersion, from: 0, record) == changes.blob(2) ? nil : try difference(record)
    }

    private func hash(_ row: PreparedStatement, from first: Int32, _ record: Int64) -> [UInt8] {
        content.make(of: table, order: order, record: record) { column, sink in
            sink.append(table.columns[column], of: row, at: first + Int32(column))
        }
    }

    private func difference(_ record: Int64) throws(StoreError) -> String {
        "\(try name(record)) does not hold what it wrote"
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
    private func name(_ record: Int64) throws(StoreError) -> String {
        let key = try PreparedStatement(
            db,
            "SELECT key FROM \(table.current) WHERE id = ?1 UNION ALL SELECT key FROM \(table.history) WHERE id = ?1")
        defer { key.reset() }
        key.bind(record, at: 1)
        return try key.step() ? "\(table.object) '\(key.text(0))'" : "\(table.object) record \(record)"
    }
}

extension TableVerifier {
    /// A version that no transaction accounts for, or one whose time overlaps with the next; `nil` when there is none.
    ///
    /// Together with the walk over the transactions this leaves no room: every change has its version, every version its
    /// change, and versions of one record follow each other.
    func stray() throws(StoreError) -> (transaction: Int64, reason: String)? {
        let sources = [
            (table.current, "tx_from", 3, "says it was written"),
            (table.history, "tx_from", 3, "has a version that says it was written"),
            (table.history, "tx_until", 1, "has a version that says it was ended"),
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

    private func first(_ sql: String, _ what: String) throws(StoreError) -> (transaction: Int64, reason: String)? {
        let rows = try PreparedStatement(db, sql)
        defer { rows.reset() }
        rows.bind(table.object, at: 1)
        guard try rows.step() else { return nil }
        return (rows.integer(0), "\(table.object) '\(rows.text(1))' \(what) by it, but it did not")
    }

    private func overlap() throws(StoreError) -> (transaction: Int64, reason: String)? {
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
        return (rows.integer(0), "\(table.object) '\(rows.text(1))' has versions that overlap")
    }
}
