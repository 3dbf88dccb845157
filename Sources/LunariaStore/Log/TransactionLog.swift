import GRDB
import LunariaCore

/// The table of transactions.
struct TransactionLog {
    private static let columns = "number, time, actor, reason, changes, hash"
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// The newest transaction, or `nil` in an empty store.
    var last: Transaction? {
        get throws(StoreError) {
            try first("SELECT \(Self.columns) FROM tx ORDER BY number DESC LIMIT 1", [])
        }
    }

    /// The number of the newest transaction before a time in milliseconds since 1970; 0 if there is none.
    func last(before time: Int64) throws(StoreError) -> Int64 {
        let sql = "SELECT \(Self.columns) FROM tx WHERE time < ? ORDER BY number DESC LIMIT 1"
        return try first(sql, [.integer(time)])?.number ?? 0
    }

    /// The transaction of that number, or `nil`.
    func transaction(_ number: Int64) throws(StoreError) -> Transaction? {
        try first("SELECT \(Self.columns) FROM tx WHERE number = ?", [.integer(number)])
    }

    /// How messages name a transaction: `transaction 7 (import of deals.csv)`.
    func name(of number: Int64) throws(StoreError) -> Label {
        let reason = try transaction(number)?.reason ?? ""
        return Label(
            en: "transaction \(number)" + (reason.isEmpty ? "" : " (\(reason))"),
            zh: "事务 \(number)" + (reason.isEmpty ? "" : "（\(reason)）"))
    }

    /// All transactions up to a number, oldest first.
    func all(upTo number: Int64) throws(StoreError) -> [Transaction] {
        let statement = try PreparedStatement(db, "SELECT \(Self.columns) FROM tx WHERE number <= ? ORDER BY number")
        defer { statement.reset() }
        statement.bind(number, at: 1)
        var transactions: [Transaction] = []
        while try statement.step() { transactions.append(Self.transaction(statement)) }
        return transactions
    }

    /// Those after one, up to another, that touched a record of one of the objects, oldest first.
    func all(changing objects: [String], after first: Int64, upTo last: Int64) throws(StoreError) -> [Transaction] {
        let statement = try PreparedStatement(
            db,
            """
            SELECT \(Self.columns) FROM tx WHERE number > ?1 AND number <= ?2 \
            AND EXISTS (SELECT 1 FROM change WHERE tx = number AND object IN (SELECT value FROM json_each(?3))) \
            ORDER BY number
            """)
        defer { statement.reset() }
        statement.bind(first, at: 1)
        statement.bind(last, at: 2)
        statement.bind(JSONText.array(objects), at: 3)
        var transactions: [Transaction] = []
        while try statement.step() { transactions.append(Self.transaction(statement)) }
        return transactions
    }

    /// Adds a transaction.
    func insert(_ transaction: Transaction) throws(StoreError) {
        let statement = try PreparedStatement(db, "INSERT INTO tx (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)")
        statement.bind([
            .integer(transaction.number), .integer(transaction.time.millisecondsSince1970), .text(transaction.actor),
            .text(transaction.reason), .integer(Int64(transaction.changes)), .text(transaction.hash),
        ])
        try statement.run()
    }

    private func first(_ sql: String, _ bindings: [StoredValue]) throws(StoreError) -> Transaction? {
        let statement = try PreparedStatement(db, sql)
        defer { statement.reset() }
        statement.bind(bindings)
        return try statement.step() ? Self.transaction(statement) : nil
    }

    private static func transaction(_ row: PreparedStatement) -> Transaction {
        Transaction(
            number: row.integer(0), time: Timestamp(millisecondsSince1970: row.integer(1)), actor: row.text(2),
            reason: row.text(3), changes: Int(row.integer(4)), hash: row.text(5))
    }
}
