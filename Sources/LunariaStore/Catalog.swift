import GRDB
import LunariaCore

/// The declared objects together with the tables that keep them, as they were at one moment.
struct Catalog: Sendable {
    let schema: Schema
    /// SQLite's own count of schema changes; another process that adds a column raises it.
    private(set) var version: Int64
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
        // Collected once for all objects: with the objects of many plugins, each asking all others is most of opening.
        let references = schema.objects.map { definitions.references(of: $0) }
        var referrers: [String: [ObjectTable.Referrer]] = [:]
        for (object, references) in zip(schema.objects, references) {
            for reference in references where reference.mustExist {
                referrers[reference.target, default: []].append(
                    ObjectTable.Referrer(object: object.name, column: reference.column))
            }
        }
        referrers.merge(definitions.undeclaredReferences(in: schema)) { $0 + $1 }
        var tables: [String: ObjectTable] = [:]
        for (object, references) in zip(schema.objects, references) {
            guard let stored = definitions.table(object.name, declared: object) else { continue }
            tables[object.name] = ObjectTable(
                object: object, stored: stored,
                fieldColumns: object.fields.map { definitions.column(of: $0.name, on: object.name) },
                references: references, referrers: referrers[object.name] ?? [])
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

    /// The same catalog for a copy of the database.
    func ofCopy(_ db: Database) throws(StoreError) -> Catalog {
        var copy = self
        copy.version = try Self.version(of: db)
        return copy
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
