import Crypto
import GRDB
import LunariaCore

/// What objects and fields the database has tables and columns for, whether still declared or not.
struct Definitions: Sendable {
    /// By object, in alphabetical order of the columns.
    var columns: [String: [DefinedColumn]] = [:]

    /// Reads the definitions.
    init(_ db: Database) throws(StoreError) {
        let objects = try PreparedStatement(db, "SELECT object FROM object_definition")
        defer { objects.reset() }
        while try objects.step() { columns[objects.text(0)] = [] }
        let names = try Self.names(db)
        let rows = try PreparedStatement(
            db, "SELECT object, field, type, plugin FROM field_definition ORDER BY object, field")
        defer { rows.reset() }
        while try rows.step() {
            let (object, field, type) = (rows.text(0), rows.text(1), rows.text(2))
            let stored = StoredColumn(name: field, type: type, isInteger: FieldType.isStoredAsInteger(type))
            let first = [DefinedColumn.Name(text: field, since: 0)]
            let given = names[object]?[field]
            columns[object, default: []].append(
                DefinedColumn(
                    stored: stored, plugin: rows.optionalText(3),
                    names: given.map { ($0.isFirst ? [] : first) + $0.names } ?? first))
        }
    }

    /// The names that are not those of the columns, by object and column, and whether the first is among them.
    private static func names(
        _ db: Database
    ) throws(StoreError) -> [String: [String: (isFirst: Bool, names: [DefinedColumn.Name])]] {
        let rows = try PreparedStatement(
            db, "SELECT object, field, number, name, since FROM field_name ORDER BY object, field, number")
        defer { rows.reset() }
        var names: [String: [String: (isFirst: Bool, names: [DefinedColumn.Name])]] = [:]
        while try rows.step() {
            let name = DefinedColumn.Name(text: rows.text(3), since: rows.integer(4))
            names[rows.text(0), default: [:]][rows.text(1), default: (rows.integer(2) == 0, [])].names.append(name)
        }
        return names
    }

    /// All objects there are tables for, in alphabetical order.
    var objects: [String] { columns.keys.sorted() }

    /// The declared fields of an object that refer to another one.
    func references(of object: ObjectDefinition) -> [ObjectTable.Reference] {
        object.fields.enumerated().compactMap { position, field in
            guard case .reference(let target, let mustExist) = field.type else { return nil }
            return ObjectTable.Reference(
                position: position, field: field, column: column(of: field.name, on: object.name), target: target,
                mustExist: mustExist)
        }
    }

    /// The columns that refer to an object and that the schema does not declare, by that object, in alphabetical order.
    ///
    /// Whether such a reference had to find its record is not remembered; it is taken to.
    func undeclaredReferences(in schema: Schema) -> [String: [ObjectTable.Referrer]] {
        var referrers: [String: [ObjectTable.Referrer]] = [:]
        for object in objects {
            let declared = Set(schema.object(object)?.fields.map(\.name) ?? [])
            for column in columns[object] ?? [] where !declared.contains(column.name) {
                guard case .reference(let target, _) = FieldType(storedName: column.stored.type) else { continue }
                referrers[target, default: []].append(
                    ObjectTable.Referrer(object: object, column: column.stored.name))
            }
        }
        return referrers
    }

    /// The column that keeps a field: the one it is called by now, else one that was called so.
    func column(of field: String, on object: String) -> String {
        defined(field, on: object)?.stored.name ?? field
    }

    private func defined(_ field: String, on object: String) -> DefinedColumn? {
        let known = columns[object] ?? []
        return known.first { $0.name == field } ?? known.last { $0.wasCalled(field) }
    }

    /// The table of an object with the declared fields first; `nil` if it has none.
    func table(_ object: String, declared: ObjectDefinition?) -> StoredTable? {
        guard let known = columns[object] else { return nil }
        let fields = declared.map { $0.fields.map(\.name) } ?? [FieldDefinition.keyName]
        var stored: [StoredColumn] = []
        var seen: Set<String> = []
        for column in fields.compactMap({ defined($0, on: object)?.stored }) + known.map(\.stored)
        where seen.insert(column.name).inserted {
            stored.append(column)
        }
        return StoredTable(object: object, columns: stored)
    }

    /// SHA-256 over all that decides about tables, columns, indexes and names; equal fingerprints need no comparison.
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
                for name in field.renamedFrom { sink.append(name) }
                sink.append(StoredValue(field.plugin))
            }
        }
        for (plugin, version) in schema.versions.sorted(by: { $0.key < $1.key }) {
            sink.append(plugin)
            sink.append(version.description)
        }
        return Hexadecimal.text(of: SHA256.hash(data: sink.bytes))
    }
}

extension FieldDefinition {
    /// The column that keeps the field, if no other one has its name.
    var column: StoredColumn {
        StoredColumn(name: name, type: type.storedName, isInteger: type.isStoredAsInteger)
    }

    /// Whether the database keeps an index: asked for, or needed to find who refers to a record.
    var needsIndex: Bool {
        if case .reference(_, mustExist: true) = type { true } else { isIndexed }
    }
}
