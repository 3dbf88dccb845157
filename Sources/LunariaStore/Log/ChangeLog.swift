import GRDB
import LunariaCore

/// What became of a record in a transaction.
enum ChangeKind: Int64 {
    case created = 1
    case updated = 2
    case deleted = 3
}

/// The records one transaction changes, each with what became of it and the hash of what it holds now.
final class ChangeLog {
    let transaction: Int64
    private(set) var count = 0
    private let insertion: PreparedStatement
    private let contentUpdate: PreparedStatement
    private let kindQuery: PreparedStatement
    private let deletionUpdate: PreparedStatement
    private let removal: PreparedStatement

    init(_ db: Database, transaction: Int64) throws(StoreError) {
        self.transaction = transaction
        let isRecord = "WHERE tx = ?1 AND object = ?2 AND record = ?3"
        insertion = try PreparedStatement(db, "INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5)")
        contentUpdate = try PreparedStatement(db, "UPDATE change SET content = ?4 \(isRecord)")
        kindQuery = try PreparedStatement(db, "SELECT kind FROM change \(isRecord)")
        deletionUpdate = try PreparedStatement(db, "UPDATE change SET kind = 3, content = NULL \(isRecord)")
        removal = try PreparedStatement(db, "DELETE FROM change \(isRecord)")
    }

    /// Notes the first change of a record; a deletion has no content.
    func add(_ kind: ChangeKind, _ object: String, _ record: Int64, content: [UInt8]?) throws(StoreError) {
        bind(insertion, object, record)
        insertion.bind(kind.rawValue, at: 4)
        if let content { insertion.bind(content, at: 5) } else { insertion.bindNull(at: 5) }
        try insertion.run()
        count += 1
    }

    /// Notes that a record which the transaction has made or changed already is changed again.
    func changeAgain(_ object: String, _ record: Int64, content: [UInt8]) throws(StoreError) {
        bind(contentUpdate, object, record)
        contentUpdate.bind(content, at: 4)
        try contentUpdate.run()
    }

    /// Notes that a record which the transaction has made or changed already is deleted; one it made leaves nothing.
    func deleteChanged(_ object: String, _ record: Int64) throws(StoreError) {
        bind(kindQuery, object, record)
        let isNew = try kindQuery.step() && kindQuery.integer(0) == ChangeKind.created.rawValue
        kindQuery.reset()
        if isNew { count -= 1 }
        let statement = isNew ? removal : deletionUpdate
        bind(statement, object, record)
        try statement.run()
    }

    /// Forgets the changes after the first of them, which were taken back.
    func forget(downTo count: Int) { self.count = count }

    private func bind(_ statement: PreparedStatement, _ object: String, _ record: Int64) {
        statement.bind(transaction, at: 1)
        statement.bind(object, at: 2)
        statement.bind(record, at: 3)
    }
}
