import Crypto
import GRDB
import LunariaCore

/// What objects and fields the database has tables and columns for, whether still declared or not.
struct Definitions {
    private var fields: [String: [(name: String, type: String)]] = [:]

    /// Reads the definitions.
    init(_ db: Database) throws(StoreError) {
        let objects = try PreparedStatement(db, "SELECT object FROM object_definition")
        defer { objects.reset() }
        while try objects.step() { fields[objects.text(0)] = [] }
        let rows = try PreparedStatement(db, "SELECT object, field, type FROM field_definition ORDER BY object, field")
        defer { rows.reset() }
        while try rows.step() { fields[rows.text(0), default: []].append((rows.text(1), rows.text(2))) }
    }

    /// All objects there are tables for, in alphabetical order.
    var objects: [String] { fields.keys.sorted() }

    /// A schema with the objects and fields that are no longer declared, in alphabetical order after those that are.
    func retained(by schema: Schema) -> Schema {
        var schema = schema
        for object in objects {
            let declared = schema.object(object)
            let missing = (fields[object] ?? []).filter { declared?.field($0.name) == nil }
            let fields = missing.compactMap { field in
                FieldType(storedName: field.type).map { FieldDefinition(field.name, $0) }
            }
            // What another object or field has taken the place of cannot be read any more.
            if let declared {
                for field in fields where declared.keeper == nil { try? schema.declare(fields: [field], on: object) }
            } else {
                try? schema.declare(ObjectDefinition(name: object, fields: fields))
            }
        }
        return schema
    }

    /// The columns that refer to an object and that the schema does not declare, in alphabetical order.
    ///
    /// Whether such a reference had to find its record is not remembered; it is taken to.
    func undeclaredReferences(to target: String, in schema: Schema) -> [ObjectTable.Referrer] {
        let type = FieldType.reference(to: target, mustExist: true).storedName
        return objects.flatMap { object in
            (fields[object] ?? []).filter { $0.type == type && schema.object(object)?.field($0.name) == nil }
                .map { ObjectTable.Referrer(object: object, field: $0.name) }
        }
    }

    /// The table of an object with the declared fields first; `nil` if it has none.
    func table(_ object: String, declared: ObjectDefinition?) -> StoredTable? {
        guard let known = fields[object] else { return nil }
        let first = declared.map { $0.fields.map(\.name) } ?? [FieldDefinition.keyName]
        let types = Dictionary(known.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let names = first + known.map(\.name).filter { !first.contains($0) }
        let columns = names.compactMap { name in
            types[name].map { StoredColumn(name: name, type: $0, isInteger: FieldType.isStoredAsInteger($0)) }
        }
        return StoredTable(object: object, columns: columns)
    }

    /// Makes the tables, columns and indexes that the schema declares and the database does not have yet.
    mutating func apply(_ schema: Schema, to db: Database) throws {
        for object in schema.objects {
            try checkName(of: object, in: schema)
            if let known = fields[object.name] {
                try extend(object, known: known, in: db)
            } else {
                try create(object, in: db)
            }
            for field in object.fields.dropFirst() where field.needsIndex {
                try db.execute(
                    sql: StoredTable(object: object.name, columns: []).indexCreation(
                        on: [field.name] + field.indexedWith))
            }
        }
        try db.execute(
            sql: "INSERT INTO meta VALUES ('schema', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
            arguments: [Self.fingerprint(of: schema)])
    }

    private mutating func create(_ object: ObjectDefinition, in db: Database) throws {
        let columns = object.fields.map(\.column)
        for sql in StoredTable(object: object.name, columns: columns).creation() { try db.execute(sql: sql) }
        try remember(object, in: db)
        for field in object.fields { try remember(field, on: object, in: db) }
        fields[object.name] = columns.map { ($0.name, $0.type) }
    }

    private mutating func extend(
        _ object: ObjectDefinition, known: [(name: String, type: String)], in db: Database
    ) throws {
        let types = Dictionary(known.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        for field in object.fields {
            let column = field.column
            if let type = types[field.name] {
                if type != column.type { throw Self.conflict(field, on: object, stored: type) }
            } else {
                let table = StoredTable(object: object.name, columns: [])
                for sql in table.addition(of: column) { try db.execute(sql: sql) }
                fields[object.name, default: []].append((column.name, column.type))
            }
            try remember(field, on: object, in: db)
        }
        try remember(object, in: db)
    }

    private func remember(_ object: ObjectDefinition, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO object_definition VALUES (?1, ?2) ON CONFLICT (object) DO UPDATE SET plugin = ?2
                """,
            arguments: [object.name, object.plugin])
    }

    private func remember(_ field: FieldDefinition, on object: ObjectDefinition, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO field_definition VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (object, field) DO UPDATE SET plugin = ?4
                """,
            arguments: [object.name, field.name, field.column.type, field.plugin])
    }
}

extension Definitions {
    /// SHA-256 over all that decides about tables, columns and indexes; equal fingerprints need no comparison.
    static func fingerprint(of schema: Schema) -> String {
        var sink = ByteSink()
        for object in schema.objects {
            sink.append(object.name)
            sink.append(StoredValue(object.plugin))
            sink.append(Int64(object.fields.count))
            for field in object.fields {
                sink.append(field.name)
                sink.append(field.column.type)
                sink.append(field.needsIndex ? 1 : 0)
                for name in field.indexedWith { sink.append(name) }
                sink.append(StoredValue(field.plugin))
            }
        }
        return Hexadecimal.text(of: SHA256.hash(data: sink.bytes))
    }

    /// Refuses names under which the database keeps something else.
    private func checkName(of object: ObjectDefinition, in schema: Schema) throws(StoreError) {
        let name = object.name
        let declarer = object.plugin.map { "plugin '\($0)'" } ?? "the core"
        if Migrations.tableNames.contains(name) || name.hasPrefix("sqlite_") || name.hasPrefix("grdb_") {
            throw .schemaConflict(
                "\(declarer) declares the object '\(name)', a name the database uses itself; rename it")
        }
        let others = Set(schema.objects.map(\.name)).union(fields.keys)
        if let other = others.first(where: { StoredTable.historyName(of: $0) == name }) {
            throw .schemaConflict(
                "\(declarer) declares the object '\(name)', the name under which the database keeps the history of "
                    + "\(other); rename it")
        }
        for field in object.fields {
            guard case .reference(let target, _) = field.type, schema.object(target) == nil else { continue }
            throw .schemaConflict(
                "field '\(field.name)' on \(name) refers to the object '\(target)', which nobody declares"
                    + Spelling.hint(for: target, among: schema.objects.map(\.name)))
        }
    }

    private static func conflict(
        _ field: FieldDefinition, on object: ObjectDefinition, stored: String
    ) -> StoreError {
        let declarer = (field.plugin ?? object.plugin).map { "plugin '\($0)'" } ?? "the core"
        return .schemaConflict(
            "field '\(field.name)' on \(object.name) is kept as \(stored), but \(declarer) declares it as "
                + "\(field.type.storedName); data do not change their type, use a new name for the field")
    }
}

extension FieldDefinition {
    /// The column that keeps the field.
    var column: StoredColumn {
        StoredColumn(name: name, type: type.storedName, isInteger: type.isStoredAsInteger)
    }

    /// Whether the database keeps an index: asked for, or needed to find who refers to a record.
    fileprivate var needsIndex: Bool {
        if case .reference(_, mustExist: true) = type { true } else { isIndexed }
    }
}
