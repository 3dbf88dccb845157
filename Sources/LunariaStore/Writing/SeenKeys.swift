import GRDB
import LunariaCore

/// Remembers on which line of a file each key was met, in a temporary table, so that memory stays flat.
struct SeenKeys {
    private let db: Database
    private let insertion: PreparedStatement
    private let query: PreparedStatement

    init(_ db: Database) throws(StoreError) {
        self.db = db
        do {
            try db.execute(
                sql: """
                    CREATE TEMP TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, line INTEGER NOT NULL) STRICT, WITHOUT ROWID;
                    DELETE FROM seen;
                    """)
        } catch {
            throw StoreError(databaseError: error)
        }
        insertion = try PreparedStatement(
            db, "INSERT INTO seen VALUES (?1, ?2) ON CONFLICT (key) DO NOTHING")
        query = try PreparedStatement(db, "SELECT line FROM seen WHERE key = ?1")
    }

    /// Notes the line; answers the one on which the key was met before.
    func mark(_ key: String, line: Int) throws(StoreError) -> Int? {
        insertion.bind(key, at: 1)
        insertion.bind(Int64(line), at: 2)
        // RETURNING would say it, too, but SQLite makes a temporary table for its result at each call.
        try insertion.run()
        if db.changesCount > 0 { return nil }
        query.bind(key, at: 1)
        defer { query.reset() }
        return try query.step() ? Int(query.integer(0)) : nil
    }
}
