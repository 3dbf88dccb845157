import LunariaCore

/// A declared object and the table that keeps its records.
struct ObjectTable: Sendable {
    /// A field that holds the key of another record.
    struct Reference: Sendable {
        let position: Int
        let field: FieldDefinition
        let target: String
        let mustExist: Bool
    }

    /// A field of some object that holds keys of this one, and must.
    struct Referrer: Sendable {
        let object: String
        let field: String
    }

    let object: ObjectDefinition
    /// Its first columns are the object's fields, at the same positions.
    let stored: StoredTable
    let columnsByName: [Int]
    let references: [Reference]
    let referrers: [Referrer]

    /// Describes the table; `undeclared` are fields of plugins that are not there at present, whose records must still
    /// find those they refer to when the plugin comes back.
    init(object: ObjectDefinition, stored: StoredTable, schema: Schema, undeclared: [Referrer]) {
        self.object = object
        self.stored = stored
        columnsByName = stored.columnsByName
        references = Self.references(of: object)
        let declared = schema.objects.flatMap { other in
            Self.references(of: other).filter { $0.mustExist && $0.target == object.name }
                .map { Referrer(object: other.name, field: $0.field.name) }
        }
        referrers = declared + undeclared
    }

    /// The columns of all declared fields, in order.
    var fieldList: String { SQLText.identifiers(object.fields.map(\.name)) }

    /// A statement that selects all declared fields, in order.
    func compiled(_ sql: SQLFragment) -> CompiledQuery {
        CompiledQuery(sql: sql, columns: columns, currencyColumn: currencyColumn, isCacheable: true)
    }

    /// All declared fields as columns of a cursor.
    var columns: [RowColumn] { object.fields.map { RowColumn(name: $0.name, type: $0.type) } }

    var currencyColumn: Int32? { object.currencyPosition.map { Int32($0) } }

    private static func references(of object: ObjectDefinition) -> [Reference] {
        object.fields.enumerated().compactMap { position, field in
            guard case .reference(let target, let mustExist) = field.type else { return nil }
            return Reference(position: position, field: field, target: target, mustExist: mustExist)
        }
    }
}
