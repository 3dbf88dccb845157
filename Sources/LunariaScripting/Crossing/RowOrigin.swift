import LuaVM
import LunariaCore

/// Notes which field of which record a value in a row is.
struct RowOrigin {
    private let columns: [RowColumn]
    private let object: String
    private let provenance: Provenance

    /// Prepares for rows with these columns; the metatable of rows bears the name of their object.
    init(
        _ columns: [RowColumn], _ metatable: LuaReference, _ provenance: Provenance, _ stack: borrowing LuaStack
    ) {
        self.columns = columns
        self.provenance = provenance
        stack.push(metatable)
        stack.rawGet(field: "__name", at: -1)
        object = stack.string(at: -1) ?? "record"
        stack.pop(2)
    }

    /// Notes the origin of the value on top of the stack, which is that of a column.
    func note(
        _ column: Int, _ cursor: any RowCursor, _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) throws(ScriptFault) {
        let key = cursor.columns.firstIndex { $0.name == FieldDefinition.keyName }.map { cursor.text($0) }
        try provenance.note(
            .field(columns[column].name, object: object, key: key ?? "?"), ofNodes: [], stack, types)
    }
}
