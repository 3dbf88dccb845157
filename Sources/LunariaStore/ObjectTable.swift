import LunariaCore

/// A declared object and the table that keeps its records.
struct ObjectTable: Sendable {
    /// A field that holds the key of another record.
    struct Reference: Sendable {
        let position: Int
        let field: FieldDefinition
        let column: String
        let target: String
        let mustExist: Bool
    }

    /// A field of some object that holds keys of this one, and must: a declared one, or one of a plugin that is not there
    /// at present, whose records must still find those they refer to when the plugin comes back.
    struct Referrer: Sendable {
        let object: String
        let column: String
    }

    let object: ObjectDefinition
    /// Its first columns are those of the object's fields, at the same positions, unless two fields share a column.
    let stored: StoredTable
    /// The columns of the object's fields.
    private let fieldColumns: [String]
    let columnsByName: [Int]
    let references: [Reference]
    let referrers: [Referrer]

    /// Describes the table.
    init(
        object: ObjectDefinition, stored: StoredTable, fieldColumns: [String], references: [Reference],
        referrers: [Referrer]
    ) {
        self.object = object
        self.stored = stored
        self.fieldColumns = fieldColumns
        columnsByName = stored.columnsByName
        self.references = references
        self.referrers = referrers
    }

    /// The columns of all declared fields, in order.
    var fieldList: String { SQLText.identifiers(fieldColumns) }

    /// The same behind the name of a table.
    func fieldList(of alias: String) -> String {
        fieldColumns.map { alias + "." + SQLText.identifier($0) }.joined(separator: ", ")
    }

    /// The column of a field as an identifier.
    func column(of field: String) -> String {
        SQLText.identifier(object.position(of: field).map { fieldColumns[$0] } ?? field)
    }

    /// Whether records can be written: not where a field can be read under an earlier name as well.
    var isWritable: Bool { Set(fieldColumns).count == fieldColumns.count }

    /// A statement that selects all declared fields, in order.
    func compiled(_ sql: SQLFragment) -> CompiledQuery {
        CompiledQuery(sql: sql, columns: columns, currencyColumn: currencyColumn, isCacheable: true)
    }

    /// All declared fields as columns of a cursor.
    var columns: [RowColumn] { object.fields.map { RowColumn(name: $0.name, type: $0.type) } }

    var currencyColumn: Int32? { object.currencyPosition.map { Int32($0) } }
}
