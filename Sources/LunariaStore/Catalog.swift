import GRDB
import LunariaCore

/// The declared objects together with the tables that keep them, as they were at one moment.
struct Catalog: Sendable {
    let schema: Schema
    /// SQLite's own count of schema changes; another process that adds a column raises it.
    let version: Int64
    /// What was declared when the store was opened.
    let declared: Schema
    /// Whether objects and fields that are no longer declared can be read as well.
    let isComplete: Bool
    private let definitions: Definitions
    private let tables: [String: ObjectTable]

    /// Reads which columns the database has for the declared objects, and on request for those that are not any more.
    init(_ db: Database, schema declared: Schema, isComplete: Bool = false) throws(StoreError) {
        let definitions = try Definitions(db)
        self.init(
            definitions, isComplete ? definitions.retained(by: declared) : declared, declared: declared,
            version: try Self.version(of: db), isComplete: isComplete)
    }

    private init(
        _ definitions: Definitions, _ schema: Schema, declared: Schema, version: Int64, isComplete: Bool
    ) {
        var tables: [String: ObjectTable] = [:]
        for object in schema.objects {
            guard let stored = definitions.table(object.name, declared: object) else { continue }
            tables[object.name] = ObjectTable(
                object: object, stored: stored, schema: schema, definitions: definitions,
                undeclared: definitions.undeclaredReferences(to: object.name, in: schema))
        }
        self.definitions = definitions
        self.schema = schema
        self.declared = declared
        self.version = version
        self.isComplete = isComplete
        self.tables = tables
    }

    /// The catalog with the names that fields had after a transaction, where a complete one looks back behind a rename:
    /// plans of then ask for them.
    func named(at transaction: Int64, of last: Int64) -> Catalog {
        guard isComplete, transaction < last, definitions.hasRenames(after: transaction) else { return self }
        return Catalog(
            definitions, definitions.retained(by: declared, at: transaction), declared: declared, version: version,
            isComplete: true)
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
