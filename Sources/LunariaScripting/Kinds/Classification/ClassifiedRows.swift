import LuaVM
import LunariaCore

/// The records of a classification: the fields its function sees, and beside them what the host needs.
final class ClassifiedRows {
    private let cursor: any RowCursor
    private let pusher: RowPusher
    private let classify: LuaReference
    private let keyColumn: Int
    private let nameColumn: Int?
    private let fieldColumn: Int
    /// How many columns the function sees.
    private let shown: Int
    private(set) var key = ""

    init(
        _ contribution: ClassificationContribution, _ filters: [Filter], _ key: String?, over reader: any RecordReader,
        _ machine: PluginMachine, _ stack: borrowing LuaStack
    ) throws {
        let object = contribution.object
        var fields = contribution.select ?? object.fields.map(\.name)
        if !fields.contains(FieldDefinition.keyName) { fields.append(FieldDefinition.keyName) }
        shown = fields.count
        for name in ["name", contribution.field.name] where object.field(name) != nil && !fields.contains(name) {
            fields.append(name)
        }
        var query = Query(object.name, filters: filters, projection: fields)
        if let key { query.filters.append(.equal(FieldDefinition.keyName, .text(key))) }
        cursor = try reader.rows(query)
        let columns = Array(cursor.columns.prefix(shown))
        let metatable = RowGuard.metatable(of: object, columns, machine.bridge, stack)
        pusher = RowPusher(columns, metatable: metatable, stack, machine.types)
        classify = contribution.classify
        keyColumn = fields.firstIndex(of: FieldDefinition.keyName) ?? 0
        nameColumn = fields.firstIndex(of: "name")
        fieldColumn = fields.firstIndex(of: contribution.field.name) ?? 0
    }

    /// Pushes the function and the next record for it; `false` and nothing when there is none.
    func next(_ stack: borrowing LuaStack) throws -> Bool {
        guard try cursor.next() else { return false }
        key = cursor.text(keyColumn)
        var hash: ContentHash?
        stack.push(classify)
        try pusher.push(cursor, stack, hash: &hash)
        return true
    }

    /// The name of the record, if it has one.
    var name: String? { nameColumn.flatMap { cursor.isNull($0) ? nil : cursor.text($0) } }

    /// The currency of the record's amounts.
    var currency: Currency? { cursor.currency() }

    /// What the classified field holds.
    func previous() throws -> Value { try cursor.value(fieldColumn) }

    /// The fields that the function sees and that are not empty.
    func inputs() throws -> [ClassifiedRecord.Input] {
        try (0..<shown).compactMap { column in
            if cursor.isNull(column) { return nil }
            return ClassifiedRecord.Input(field: cursor.columns[column].name, value: try cursor.value(column))
        }
    }

    func close(_ stack: borrowing LuaStack) {
        cursor.close()
        pusher.release(stack)
    }
}
