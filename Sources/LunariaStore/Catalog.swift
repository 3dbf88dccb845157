import GRDB
import LunariaCore

/// The declared objects together with the tables that keep them, as they were at one moment.
struct Catalog: Sendable {
    let schema: Schema
    /// SQLite's own count of schema changes; another process that adds a column raises it.
    let version: Int64
    private let tables: [String: ObjectTable]

    /// Reads which columns the database has for the declared objects, and on request for those that are not any more.
    init(_ db: Database, schema declared: Schema, isComplete: Bool = false) throws(StoreError) {
        let definitions = try Definitions(db)
        let schema = isComplete ? definitions.retained(by: declared) : declared
        var tables: [String: ObjectTable] = [:]
        for object in schema.objects {
            guard let stored = definitions.table(object.name, declared: object) else { continue }
            tables[object.name] = ObjectTable(
                object: object, stored: stored, schema: schema,
                undeclared: definitions.undeclaredReferences(to: object.name, in: schema))
        }
        self.schema = schema
        self.tables = tables
        self.version = try Self.version(of: db)
    }

    /// The table of an object; an unknown object is an error with a suggestion.
    func table(_ object: String) throws(QueryError) -> ObjectTable {
        if let table = tables[object] { return table }
        throw .schema(.unknownObject(object, known: schema.objects.map(\.name)))
    }

    /// The count of schema changes as it is now.
    static func version(of db: Database) throws(StoreError) -> Int64 {
        let statement = try PreparedStatement(db, "PRAGMA schema_version")
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : 0
    }
}
