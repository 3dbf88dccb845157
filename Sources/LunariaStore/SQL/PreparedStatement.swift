import GRDB
import GRDBSQLite
import LunariaCore

/// A prepared statement with typed access to its parameters and columns, without an object per value.
///
/// GRDB prepares, caches and finalizes the statement; binding, stepping and reading go straight to SQLite.
/// Parameters count from 1 and columns from 0, as in SQLite.
struct PreparedStatement {
    private let statement: Statement
    let handle: OpaquePointer

    /// Takes over a statement of GRDB's.
    init(_ statement: Statement) {
        self.statement = statement
        self.handle = statement.sqliteStatement
    }

    /// Prepares a statement that stays in the connection's cache; it must be reset before anybody else asks for the same text.
    init(_ db: Database, _ sql: String) throws(StoreError) {
        do {
            self.init(try db.cachedStatement(sql: sql))
        } catch {
            throw StoreError(databaseError: error)
        }
    }

    var identity: ObjectIdentifier { ObjectIdentifier(statement) }

    /// Moves to the next row; `false` when the statement is done.
    func step() throws(StoreError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = StoreError(connection: sqlite3_db_handle(handle))
            reset()
            throw error
        }
    }

    /// Runs a statement that gives no rows, and makes it ready for the next time.
    func run() throws(StoreError) {
        while try step() {}
        reset()
    }

    /// Ends the rows; what is bound stays bound.
    func reset() { sqlite3_reset(handle) }
}

extension PreparedStatement {
    func bind(_ integer: Int64, at parameter: Int32) { sqlite3_bind_int64(handle, parameter, integer) }

    func bindNull(at parameter: Int32) { sqlite3_bind_null(handle, parameter) }

    func bind(_ text: String, at parameter: Int32) {
        var text = text
        text.withUTF8 { bytes in
            // An empty string may come without an address, which SQLite would take for NULL.
            guard let start = bytes.baseAddress else {
                sqlite3_bind_text(handle, parameter, "", 0, Self.copied)
                return
            }
            start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
                _ = sqlite3_bind_text(handle, parameter, characters, Int32(clamping: bytes.count), Self.copied)
            }
        }
    }

    /// Binds text that the caller keeps where it is until the statement has run.
    func bindKept(_ bytes: UnsafeRawBufferPointer, at parameter: Int32) {
        let characters = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(handle, parameter, characters, Int32(clamping: bytes.count), nil)
    }

    func bind(_ bytes: [UInt8], at parameter: Int32) {
        // No bytes may come without an address, which SQLite would take for NULL.
        if bytes.isEmpty {
            sqlite3_bind_zeroblob(handle, parameter, 0)
            return
        }
        bytes.withUnsafeBytes { buffer in
            _ = sqlite3_bind_blob(handle, parameter, buffer.baseAddress, Int32(clamping: buffer.count), Self.copied)
        }
    }

    func bind(_ text: String?, at parameter: Int32) {
        if let text { bind(text, at: parameter) } else { bindNull(at: parameter) }
    }

    func bind(_ integer: Int64?, at parameter: Int32) {
        if let integer { bind(integer, at: parameter) } else { bindNull(at: parameter) }
    }

    func bind(_ value: StoredValue, at parameter: Int32) {
        switch value {
        case .null: bindNull(at: parameter)
        case .integer(let integer): bind(integer, at: parameter)
        case .text(let text): bind(text, at: parameter)
        }
    }

    func bind(_ values: [StoredValue], from first: Int32 = 1) {
        for (offset, value) in values.enumerated() { bind(value, at: first + Int32(offset)) }
    }

    /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a macro Swift does not see).
    private static var copied: sqlite3_destructor_type? {
        unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type?.self)
    }
}

extension PreparedStatement {
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func text(_ column: Int32) -> String { withText(column) { String(decoding: $0, as: UTF8.self) } }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    func withText<Result, Failure: Error>(
        _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = sqlite3_column_text(handle, column)
        return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : byteCount(column)))
    }

    func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: byteCount(column)))
    }

    private func byteCount(_ column: Int32) -> Int { Int(sqlite3_column_bytes(handle, column)) }

    /// Whether a column holds exactly this value: the same bytes, not just equivalent letters.
    func holds(_ value: StoredValue, in column: Int32) -> Bool {
        switch value {
        case .null: return isNull(column)
        case .integer(let integer): return !isNull(column) && self.integer(column) == integer
        case .text(var text):
            guard !isNull(column) else { return false }
            return withText(column) { stored in text.withUTF8 { stored.elementsEqual($0) } }
        }
    }
}
