import LuaVM
import LunariaCore

/// An import mapping: `import_mapping { name = …, object = …, columns = { … } }`.
struct ImportMappingContribution {
    /// What becomes of a column.
    struct Column {
        let name: String
        /// The field it goes to, or `nil` for a column that is only read by functions.
        let field: String?
        /// Turns the text of the column, if it must be turned.
        let turn: LuaReference?
    }

    /// A field that is not simply a column.
    struct Field {
        let name: String
        let constant: String?
        /// Makes the value from the whole row.
        let make: LuaReference?
    }

    let name: String?
    let object: String
    let columns: [Column]
    let fields: [Field]
    let ignored: [String]
}

extension ImportMappingContribution {
    /// Reads the table given to `import_mapping`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "import_mapping")
        try table.allow(["name", "object", "columns", "fields", "ignore"])
        name = try table.text("name")
        object = try table.requireText("object")
        let definition = try frame.script { [object] in try bridge.schema.requireObject(object) }
        ignored = try table.texts("ignore") ?? []
        columns = try table.with("columns") { try Self.columns(frame, definition) } ?? []
        fields = try table.with("fields") { try Self.fields(frame, definition) } ?? []
    }

    private static func columns(_ frame: borrowing LuaFrame, _ object: ObjectDefinition) throws -> [Column] {
        let table = try LuaTable(frame.stack, at: -1, subject: "'columns'")
        var columns: [Column] = []
        for name in try table.boundedNames() {
            defer { frame.stack.pop() }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .string: columns.append(Column(name: name, field: try table.field(on: object), turn: nil))
            case .table:
                let entry = try LuaTable(frame.stack, at: -1, subject: "the column '\(name)'")
                try entry.allow(["field", "value"])
                let field = try entry.with("field") { try entry.field(on: object) }
                let turn = try entry.function("value")
                columns.append(Column(name: name, field: field, turn: turn))
            default: throw table.wrong(name, "the name of a field or { field = …, value = function(text, row) … end }")
            }
        }
        var fields: [String: String] = [:]
        for column in columns {
            guard let field = column.field, let other = fields.updateValue(column.name, forKey: field) else { continue }
            throw ScriptFault.argument(
                "the columns '\(other)' and '\(column.name)' go to one field, '\(field)'",
                hint: "make it from both: fields = { \(field) = function(row) … end }")
        }
        return columns
    }

    private static func fields(_ frame: borrowing LuaFrame, _ object: ObjectDefinition) throws -> [Field] {
        let table = try LuaTable(frame.stack, at: -1, subject: "'fields'")
        var fields: [Field] = []
        for name in try table.boundedNames() {
            guard object.field(name) != nil else {
                throw ScriptFault.argument(
                    SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description)
            }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .function:
                fields.append(Field(name: name, constant: nil, make: frame.stack.retain()))
            case .string:
                frame.stack.pop()
                fields.append(Field(name: name, constant: try table.text(name), make: nil))
            default:
                defer { frame.stack.pop() }
                throw table.wrong(name, "a text or function(row) … end")
            }
        }
        return fields
    }
}

extension LuaTable {
    /// The name of a field of the object, on top of the stack.
    fileprivate func field(on object: ObjectDefinition) throws(ScriptFault) -> String {
        guard let name = stack.string(at: -1) else { throw wrong("field", "the name of a field") }
        if object.field(name) != nil { return name }
        throw .argument(
            SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description)
    }
}
