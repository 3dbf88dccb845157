import GRDB
import Glibc
public import LunariaCore

extension SQLiteStore {
    /// Opens the database of a workspace, makes it if there is none, and adds the tables and columns the schema declares.
    ///
    /// Fields and objects that are no longer declared keep their columns and data.
    ///
    /// - Parameters:
    ///   - defaultCurrency: the currency of records that name none.
    ///   - declaring: whether the schema is compared with the database's and added to it; otherwise the data are opened as
    ///     they are, and only the core's objects can be read and written one by one.
    ///   - isComplete: whether objects and fields that are no longer declared can be read as well.
    ///   - creating: whether a missing file is made; otherwise it is an error.
    ///   - waiting: how long to wait for another process that writes.
    ///   - guarded: is told when a transaction is committed.
    public static func open(
        path: String, schema: Schema = Schema(), defaultCurrency: Currency, creating: Bool = true,
        declaring: Bool = true, isComplete: Bool = false, waiting: Duration = .seconds(5),
        guardedBy guarded: WriteGuard = WriteGuard()
    ) throws(StoreError) -> SQLiteStore {
        try checkFile(path, creating: creating)
        let make: @Sendable (Int) throws(StoreError) -> DatabaseQueue = { (cache: Int) throws(StoreError) in
            do {
                return try DatabaseQueue(path: path, configuration: configuration(waiting: waiting, cache: cache))
            } catch {
                throw openingError(error, path)
            }
        }
        let first = try make(mainCache)
        do {
            let catalog = try prepare(
                first, path: path, schema: schema, declaring: declaring, isComplete: isComplete)
            return SQLiteStore(
                Connections(first: first) { () throws(StoreError) in try make(furtherCache) }, catalog, path: path,
                defaultCurrency: defaultCurrency, guardedBy: guarded)
        } catch {
            throw openingError(error, path)
        }
    }

    /// Makes an empty store in memory; for several of them, see `EmptyStore`.
    public static func inMemory(
        schema: Schema = Schema(), defaultCurrency: Currency
    ) throws(StoreError) -> SQLiteStore {
        try EmptyStore(schema: schema).copy(defaultCurrency: defaultCurrency)
    }

    /// A database in memory.
    static func memory() throws -> DatabaseQueue {
        try DatabaseQueue(configuration: configuration(waiting: .zero, cache: mainCache))
    }

    /// The pages a connection keeps, in KiB.
    ///
    /// The first one writes, and keeps the indexes of a large import; further ones read in order. A cache is taken only as
    /// it fills.
    private static let mainCache = 32_768
    private static let furtherCache = 4096

    private static func configuration(waiting: Duration, cache: Int) -> Configuration {
        var configuration = Configuration()
        let (seconds, attoseconds) = waiting.components
        configuration.busyMode = .timeout(Double(seconds) + Double(attoseconds) * 1e-18)
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL;
                    PRAGMA synchronous = FULL;
                    PRAGMA cache_size = -\(cache);
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        return configuration
    }

    /// Brings the database up to date, which for one that is takes a few look-ups.
    static func prepare(
        _ connection: DatabaseQueue, path: String, schema: Schema, declaring: Bool = true, isComplete: Bool = false
    ) throws -> Catalog {
        let state = try connection.read { db in try DatabaseState(db) }
        if state.isForeign {
            throw StoreError.cannotOpen(
                path: path, reason: Label(en: "it is the database of another program", zh: "这是其他程序的数据库"))
        }
        let unknown = state.migrations.subtracting(Migrations.names)
        if !unknown.isEmpty { throw StoreError.newerFormat(path: path, found: unknown.sorted()) }
        if state.migrations.count < Migrations.names.count { try migrate(connection) }
        if declaring, state.schemaFingerprint != Definitions.fingerprint(of: schema) {
            try connection.inTransaction(.immediate) { db in
                var definitions = try Definitions(db)
                try definitions.apply(schema, to: db)
                return .commit
            }
        }
        return try connection.read { db in
            try Catalog(db, schema: declaring ? schema : Schema(), isComplete: isComplete)
        }
    }

    /// Runs the migrations; when another process did so at the same moment, its work serves as well.
    private static func migrate(_ connection: DatabaseQueue) throws {
        do {
            try Migrations.migrator().migrate(connection)
        } catch {
            let state = try connection.read { db in try DatabaseState(db) }
            guard state.migrations.isSuperset(of: Migrations.names) else { throw error }
        }
    }

    private static func checkFile(_ path: String, creating: Bool) throws(StoreError) {
        var status = stat()
        if stat(path, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR {
                throw .cannotOpen(
                    path: path, reason: Label(en: "it is a directory, expected a file", zh: "这是目录，应为文件"))
            }
            if access(path, R_OK) != 0 {
                throw .cannotOpen(path: path, reason: Label(en: "you may not read it", zh: "没有读取权限"))
            }
        } else if !creating {
            throw .cannotOpen(
                path: path,
                reason: Label(
                    en: "there is no such file; `lunaria init` makes a workspace",
                    zh: "没有这个文件；`lunaria init` 可新建工作区"))
        } else if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            let directory = String(path[..<slash])
            if stat(directory, &status) != 0 {
                throw .cannotOpen(
                    path: path, reason: Label(en: "there is no directory \(directory)", zh: "没有目录 \(directory)"))
            }
        }
    }

    static func openingError(_ error: any Error, _ path: String) -> StoreError {
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_NOTADB {
            return .cannotOpen(
                path: path, reason: Label(en: "it is not an SQLite database", zh: "这不是 SQLite 数据库"))
        }
        switch StoreError(databaseError: error, path: path) {
        case .failed(let reason): return .cannotOpen(path: path, reason: reason)
        case let other: return other
        }
    }
}
