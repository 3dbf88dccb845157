import GRDBSQLite
import Glibc
import LunariaCore
import LunariaStore

/// A store with what tests say about it in few words.
struct Workspace {
    let store: SQLiteStore
    let schema: Schema

    static func make(_ schema: Schema = Schema()) throws -> Workspace {
        Workspace(
            store: try SQLiteStore.inMemory(schema: schema, defaultCurrency: try Currency(code: "CNY")), schema: schema)
    }

    static func open(_ file: DatabaseFile, _ schema: Schema = Schema(), waiting: Duration = .seconds(5)) throws
        -> Workspace
    {
        let store = try SQLiteStore.open(
            path: file.path, schema: schema, defaultCurrency: try Currency(code: "CNY"), waiting: waiting)
        return Workspace(store: store, schema: schema)
    }

    func object(_ name: String) throws -> ObjectDefinition { try schema.requireObject(name) }

    func draft(_ object: String, _ key: String, _ values: [String: Value] = [:]) throws -> RecordDraft {
        try RecordDraft(try self.object(object), values.merging(["key": .text(key)]) { first, _ in first })
    }

    /// Writes in one transaction; the answer is its number, or `nil` if it left none.
    @discardableResult
    func write(
        _ reason: String = "test", time: Int64 = 0, _ body: (any StoreWriter) throws -> Void
    ) throws -> Int64? {
        try store.write(Self.info(reason, time: time)) { writer in (try body(writer), .keep) }.transaction?.number
    }

    /// Saves one record in a transaction of its own.
    @discardableResult
    func save(
        _ object: String, _ key: String, _ values: [String: Value] = [:], _ mode: SaveMode = .upsert,
        reason: String = "test", time: Int64 = 0
    ) throws -> Int64? {
        try write(reason, time: time) { _ = try $0.save(try draft(object, key, values), mode) }
    }

    @discardableResult
    func delete(_ object: String, _ key: String, reason: String = "test") throws -> Int64? {
        try write(reason) { _ = try $0.delete(try self.object(object), key: key) }
    }

    func undo(_ number: Int64, _ reason: String = "") throws -> Transaction {
        try store.undo(number, Self.info(reason))
    }

    func record(_ object: String, _ key: String, at moment: Moment = .latest) throws -> Record? {
        try store.read(at: moment) { try $0.record(try self.object(object), key: key) }
    }

    func versions(_ object: String, _ key: String, at moment: Moment = .latest) throws -> [RecordVersion] {
        try store.read(at: moment) { try $0.versions(try self.object(object), key: key) }
    }

    func verify() throws -> Int64 { try store.verify() }

    /// The rows of a query as text, fields separated by a bar.
    func rows(_ query: Query, at moment: Moment = .latest) throws -> [String] {
        try store.read(at: moment) { reader in
            let cursor = try reader.rows(query)
            var rows: [String] = []
            while try cursor.next() {
                rows.append(try cursor.columns.indices.map { try cursor.value($0).fileText }.joined(separator: "|"))
            }
            return rows
        }
    }

    func keys(_ object: String, _ filters: Filter...) throws -> [String] {
        try rows(Query(object, filters: filters, projection: ["key"]))
    }

    func transactions() throws -> [Transaction] { try store.read(at: .latest) { try $0.transactions() } }

    static func info(_ reason: String = "test", time: Int64 = 0) -> TransactionInfo {
        TransactionInfo(actor: "tester", reason: reason, time: Timestamp(millisecondsSince1970: time))
    }
}

/// A database file in a directory of its own, both gone with the last reference.
final class DatabaseFile {
    let directory: String
    var path: String { directory + "/lunaria.db" }

    init() throws {
        var template = Array("/tmp/lunaria-store-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw StoreError.failed(reason: Label("no temporary directory")) }
        directory = String(cString: made)
    }

    deinit {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        rmdir(directory)
    }

    /// Runs SQL on the file behind the store's back.
    func tamper(_ sql: String) throws {
        var connection: OpaquePointer?
        defer { sqlite3_close_v2(connection) }
        guard sqlite3_open(path, &connection) == SQLITE_OK, sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK
        else { throw StoreError.failed(reason: Label(String(cString: sqlite3_errmsg(connection)))) }
        guard sqlite3_total_changes(connection) > 0 || sql.hasPrefix("CREATE") || sql.hasPrefix("INSERT INTO grdb")
        else {
            throw StoreError.failed(reason: Label("nothing was altered by \(sql)"))
        }
    }
}

extension Value {
    static func date(_ text: String) throws -> Value { .date(try CalendarDate(parsing: text)) }
    static func datetime(_ text: String) throws -> Value { .datetime(try DateTime(parsing: text)) }
    static func money(_ text: String) throws -> Value { .money(try Money(parsing: text)) }
    static func decimal(_ text: String) throws -> Value { .decimal(try Decimal(parsing: text)) }
    static func percent(_ text: String) throws -> Value { .percent(try Percent(parsing: text)) }
}
