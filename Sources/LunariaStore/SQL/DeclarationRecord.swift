import GRDB
import LunariaCore

/// Writes down what was declared, by which version of which plugin, and after which transaction.
struct DeclarationRecord {
    let db: Database
    /// The last transaction there is.
    let since: Int64
    let versions: [String: PluginVersion]

    func remember(_ object: ObjectDefinition) throws {
        try db.execute(
            sql: """
                INSERT INTO object_definition (object, plugin, since, version) VALUES (?1, ?2, ?3, ?4) \
                ON CONFLICT (object) DO UPDATE SET plugin = ?2
                """,
            arguments: [object.name, object.plugin, since, version(of: object.plugin)])
    }

    func remember(_ field: FieldDefinition, in column: StoredColumn, on object: ObjectDefinition) throws {
        // There are more than a thousand fields, and making the statement takes longer than running it.
        let statement = try PreparedStatement(
            db,
            """
            INSERT INTO field_definition (object, field, type, plugin, since, version) \
            VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (object, field) DO UPDATE SET plugin = ?4
            """)
        statement.bind(object.name, at: 1)
        statement.bind(column.name, at: 2)
        statement.bind(column.type, at: 3)
        statement.bind(field.plugin, at: 4)
        statement.bind(since, at: 5)
        statement.bind(version(of: field.plugin ?? object.plugin), at: 6)
        try statement.run()
    }

    /// Notes what the field of a column is called from now on.
    func rename(_ column: StoredColumn, on object: ObjectDefinition, to field: FieldDefinition, number: Int64) throws {
        try db.execute(
            sql: "INSERT INTO field_name (object, field, number, name, since, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            arguments: [
                object.name, column.name, number, field.name, since, version(of: field.plugin ?? object.plugin),
            ])
    }

    private func version(of plugin: String?) -> String? { plugin.flatMap { versions[$0] }?.description }
}
