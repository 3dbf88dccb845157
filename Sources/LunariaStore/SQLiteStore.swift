import GRDB
public import LunariaCore
import Synchronization

/// The data of a workspace in an SQLite database.
///
/// The file is in WAL mode: readers see one state from beginning to end and neither wait for a writer nor hold it up. A
/// transaction is on the disk when `write` returns (`synchronous = FULL`: a command is one transaction, so that costs
/// one wait). One process writes at a time; another waits, five seconds unless told otherwise, and then gets
/// `StoreError.busy`.
public final class SQLiteStore: Store {
    let connections: Connections
    private let catalog: Mutex<Catalog>
    private let path: String
    private let defaultCurrency: Currency
    private let guarded: WriteGuard

    init(
        _ connections: Connections, _ catalog: Catalog, path: String, defaultCurrency: Currency,
        guardedBy guarded: WriteGuard = WriteGuard()
    ) {
        self.guarded = guarded
        self.path = path
        self.connections = connections
        self.catalog = Mutex(catalog)
        self.defaultCurrency = defaultCurrency
    }

    /// Whether several threads may read at once: yes for a file, no for the store in memory.
    public var allowsConcurrentReads: Bool { connections.areMany }

    /// Reads at a moment; nothing another process writes meanwhile is seen.
    ///
    /// Several threads may read a file at once, and one may read while another writes.
    public func read<Result>(at moment: Moment, _ body: (any StoreReader) throws -> Result) throws -> Result {
        try translating {
            try connections.use { connection in
                try connection.read { db in
                    let session = try ReadSession(db, try catalog(for: db), at: moment)
                    defer { session.cursors.closeAll() }
                    return try body(session)
                }
            }
        }
    }

    /// Writes in one transaction, which is numbered and logged only if something changed.
    ///
    /// An error thrown by `body` leaves the store as it was; so does `Commit.discard`. A time before that of the last
    /// transaction is replaced by the latter, so that the log never goes back in time. Rows read while writing are
    /// collected before the first is handed out: what is written meanwhile does not show up among them.
    public func write<Result>(
        _ info: TransactionInfo, _ body: (any StoreWriter) throws -> (Result, Commit)
    ) throws -> (result: Result, transaction: Transaction?) {
        try transact(info) { session in try body(session) }
    }

    /// Takes back everything a transaction changed, as a new transaction, which can be undone in turn.
    ///
    /// Records whose present data are not what the transaction left stand in the way, and so do references that would
    /// lose their record (`StoreError.undoConflict`).
    public func undo(
        _ number: Int64, _ info: TransactionInfo, progress: Progress = Progress()
    ) throws -> Transaction {
        let (_, transaction) = try transact(info) { session in
            let undo = try Undo(session.db, number)
            session.reason = undo.reason(info.reason)
            try progress.counting(.change, of: undo.undone.changes) { counter in
                try undo.run(session.changes, session.catalog, counter)
            }
            return ((), .keep)
        }
        guard let transaction else {
            throw StoreError.cannotUndo(number, reason: Label(en: "it changed nothing", zh: "它没有更改任何内容"))
        }
        return transaction
    }

    /// Walks the whole chain and compares every hash with the data; returns the number of transactions that agree.
    public func verify(progress: Progress = Progress()) throws -> Int64 {
        try translating {
            try connections.use { connection in
                try connection.read { db in
                    var verification = try Verification(db)
                    return try progress.counting(.change, of: verification.changes()) { counter in
                        try verification.run(counter)
                    }
                }
            }
        }
    }

    private func transact<Result>(
        _ info: TransactionInfo, _ body: (WriteSession) throws -> (Result, Commit)
    ) throws -> (result: Result, transaction: Transaction?) {
        try translating {
            try connections.use { connection in
                var outcome: (Result, Transaction?)?
                var kept: Int64?
                // Also where the commit fails.
                defer { guarded.endCommit(kept) }
                try connection.inTransaction(.immediate) { db in
                    let session = try WriteSession(
                        db, try catalog(for: db), info, defaultCurrency: defaultCurrency)
                    defer { session.cursors.closeAll() }
                    let (result, commit) = try body(session)
                    let transaction = commit == .keep ? try session.finish() : nil
                    outcome = (result, transaction)
                    session.cursors.closeAll()
                    guard transaction != nil else { return .rollback }
                    guarded.beginCommit()
                    return .commit
                }
                kept = outcome?.1?.number
                guard let outcome else {
                    throw StoreError.failed(reason: Label(en: "the transaction did not run", zh: "事务没有执行"))
                }
                return (result: outcome.0, transaction: outcome.1)
            }
        }
    }

    /// The catalog, read anew when another process has added tables or columns since.
    private func catalog(for db: Database) throws(StoreError) -> Catalog {
        let known = catalog.withLock { $0 }
        if known.version == (try Catalog.version(of: db)) { return known }
        let fresh = try Catalog(db, schema: known.declared, isComplete: known.isComplete)
        catalog.withLock { $0 = fresh }
        return fresh
    }

    /// Gives errors of the database library the store's words; errors of `body` pass as they are.
    private func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(databaseError: error, path: path)
        }
    }
}
