import GRDB
import LunariaCore

/// The table of the Lua files that runs were calculated by, each source kept once under its hash.
struct PlanSourceTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Adds the files of a source, unless they are there already.
    func insert(_ source: PlanSource, hash: String) throws(StoreError) {
        let statement = try PreparedStatement(
            db,
            "INSERT INTO plan_source (hash, file, content) VALUES (?, ?, ?) ON CONFLICT (hash, file) DO NOTHING")
        for (name, bytes) in source.files {
            statement.bind(hash, at: 1)
            statement.bind(name, at: 2)
            statement.bind(bytes, at: 3)
            try statement.run()
        }
    }

    /// The source of a plugin by its hash, or `nil`.
    func source(_ hash: String, plugin: String) throws(StoreError) -> PlanSource? {
        let statement = try PreparedStatement(db, "SELECT file, content FROM plan_source WHERE hash = ?")
        defer { statement.reset() }
        statement.bind(hash, at: 1)
        var files: [String: [UInt8]] = [:]
        while try statement.step() { files[statement.text(0)] = statement.blob(1) }
        return files.isEmpty ? nil : PlanSource(plugin: plugin, files: files)
    }
}
