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
        /// Whether a file may be without it.
        let isOptional: Bool
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
    static let declaration = HostTable(
        "import_mapping", "Says which column of a file goes to which field.",
        details: "A function is given texts and returns what is checked like a cell: a text, a number, money, `true`, "
            + "`false`, or `nil` for an empty field; anything else is an error of the mapping. `row.x` is `nil` for an empty "
            + "cell, and an error for a column that the mapping does not know. `reject` refuses the row.",
        [
            .optional("name", .text, "For messages."),
            .required("object", .text, "The object the rows become."),
            .optional(
                "columns", .map(of: .either([.text, .table(column.name)])),
                "By the name in the header: a field, or a table that says more. All must be in the file, unless they are `optional`."
            ),
            .optional(
                "fields", .map(of: .either([.text, make])),
                "By field that no column goes to: a text for every row, or what makes it of a row."
            ),
            .optional(
                "ignore", .list(of: .text),
                "Columns that are left out; any other is refused. A file need not have them."),
        ],
        example: """
            return import_mapping {
              object = "account",
              columns = { ["Kundennr."] = "key", ["Name"] = "name" },
              fields = { status = "active" },
            }
            """)

    static let column = HostTable(
        "mapped_column", "A column of a file whose text is turned into a value.",
        [
            .optional("field", .text, "Where it goes; a column without one is only read by functions."),
            .optional("optional", .boolean, "`true` for a column that a file may be without."),
            .optional(
                "value", .function([.init("text", .text), .init("row", .map(of: .text))], answers: [.any]),
                "Makes the value of the text, which is `nil` for an empty cell."),
        ])

    private static let make = HostType.function([.init("row", .map(of: .text))], answers: [.any])

    /// Reads the table given to `import_mapping`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        name = try table.text("name")
        object = try table.requireText("object")
        let definition = try frame.script { [object] in try bridge.schema.requireObject(object) }
        ignored = try table.texts("ignore") ?? []
        columns = try table.with("columns") { try Self.columns(frame, definition) } ?? []
        fields = try table.with("fields") { try Self.fields(frame, definition) } ?? []
        try checkOverlaps()
    }

    /// Refuses a column or a field that is said to be two things at once.
    private func checkOverlaps() throws(ScriptFault) {
        for column in columns {
            if ignored.contains(column.name) {
                throw .argument(
                    "the column '\(column.name.shortened)' stands in `columns` and in `ignore`, expected it in one of them",
                    hint: "a column that is only read by functions stands in `columns`, as { }")
            }
            guard let field = column.field, fields.contains(where: { $0.name == field }) else { continue }
            throw .argument(
                "the field '\(field)' comes from the column '\(column.name.shortened)' in `columns` and is also in `fields`, "
                    + "expected it in one of them",
                hint:
                    "to make it of the column, write [\"…\"] = { field = \"\(field)\", value = function(text, row) … end }"
            )
        }
    }

    private static func columns(_ frame: borrowing LuaFrame, _ object: ObjectDefinition) throws -> [Column] {
        let table = try LuaTable(frame.stack, at: -1, subject: "'columns'")
        var columns: [Column] = []
        for name in try table.boundedNames() {
            defer { frame.stack.pop() }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .string:
                columns.append(
                    Column(name: name, field: try table.field(on: object), turn: nil, isOptional: false))
            case .table:
                let entry = try LuaTable(frame.stack, at: -1, as: column, subject: "the column '\(name)'")
                let field = try entry.with("field") { try entry.field(on: object) }
                let turn = try entry.function("value")
                let isOptional = try entry.boolean("optional") ?? false
                columns.append(Column(name: name, field: field, turn: turn, isOptional: isOptional))
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
                throw ScriptFault(SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)))
            }
            switch frame.stack.rawGet(field: name, at: table.index) {
            case .function:
                fields.append(Field(name: name, constant: nil, make: frame.stack.retain()))
            case .string:
                frame.stack.pop()
                let constant = try table.text(name)
                if let constant { try check(constant, for: name, on: object) }
                fields.append(Field(name: name, constant: constant, make: nil))
            default:
                defer { frame.stack.pop() }
                throw table.wrong(name, "a text or function(row) … end")
            }
        }
        return fields
    }

    /// Refuses a text for every row that no row could take.
    private static func check(_ constant: String, for name: String, on object: ObjectDefinition) throws(ScriptFault) {
        guard let field = object.field(name) else { return }
        do throws(ValueError) {
            _ = try FieldReader(field).value(constant)
        } catch {
            throw .argument("'\(name)' in `fields` is '\(constant.shortened)', expected \(error.expectation.en)")
        }
    }
}

extension LuaTable {
    /// The name of a field of the object, on top of the stack.
    fileprivate func field(on object: ObjectDefinition) throws(ScriptFault) -> String {
        guard let name = stack.string(at: -1) else { throw wrong("field", "the name of a field") }
        if object.field(name) != nil { return name }
        throw ScriptFault(SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)))
    }
}
