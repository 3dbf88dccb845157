import GRDB
import LunariaCore

/// The cursors of one read or write that have not come to their end.
///
/// They end with it at the latest, so that none keeps a transaction open or moves on when its connection is somebody else's.
final class OpenCursors {
    private struct Entry {
        weak var cursor: SQLiteRowCursor?
    }

    private var entries: [ObjectIdentifier: Entry] = [:]

    /// A statement that no open cursor stands on; the connection's cache gives the same one for the same text.
    func prepare(_ sql: String, isCacheable: Bool, _ db: Database) throws(StoreError) -> PreparedStatement {
        do {
            if isCacheable {
                let statement = PreparedStatement(try db.cachedStatement(sql: sql))
                if entries[statement.identity] == nil { return statement }
            }
            return PreparedStatement(try db.makeStatement(sql: sql))
        } catch {
            throw StoreError(databaseError: error)
        }
    }

    func add(_ cursor: SQLiteRowCursor, on statement: PreparedStatement) {
        entries[statement.identity] = Entry(cursor: cursor)
    }

    func remove(_ statement: PreparedStatement) { entries[statement.identity] = nil }

    func closeAll() {
        for entry in entries.values { entry.cursor?.close() }
        entries = [:]
    }
}
