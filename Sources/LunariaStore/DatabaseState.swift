import GRDB

/// How far a database has been prepared, from a few look-ups.
struct DatabaseState {
    /// Whether it has tables, but not those of this store.
    let isForeign: Bool
    let migrations: Set<String>
    /// The fingerprint of the schema that was applied last.
    let schemaFingerprint: String?

    init(_ db: Database) throws {
        let tables = try PreparedStatement(db, "SELECT name FROM sqlite_schema WHERE type = 'table'")
        defer { tables.reset() }
        var names: Set<String> = []
        while try tables.step() { names.insert(tables.text(0)) }
        let application = try PreparedStatement(db, "PRAGMA application_id")
        defer { application.reset() }
        let isOurs = try application.step() && application.integer(0) == Migrations.applicationID
        isForeign = !names.subtracting(["grdb_migrations"]).isEmpty && !isOurs
        migrations =
            names.contains("grdb_migrations") ? try Self.texts(db, "SELECT identifier FROM grdb_migrations") : []
        schemaFingerprint =
            names.contains("meta") ? try Self.texts(db, "SELECT value FROM meta WHERE name = 'schema'").first : nil
    }

    private static func texts(_ db: Database, _ sql: String) throws -> Set<String> {
        let rows = try PreparedStatement(db, sql)
        defer { rows.reset() }
        var texts: Set<String> = []
        while try rows.step() { texts.insert(rows.text(0)) }
        return texts
    }
}
