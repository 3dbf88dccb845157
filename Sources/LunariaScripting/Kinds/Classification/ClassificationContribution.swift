import LuaVM
import LunariaCore

/// What a field of a record is to hold: `classification { object = …, field = …, classify = function(record) … end }`.
struct ClassificationContribution {
    let declarations: ScriptDeclarations
    let object: ObjectDefinition
    let field: FieldDefinition
    /// The fields that the function sees beside the key; all unless given.
    let select: [String]?
    /// Which records are looked at.
    let conditions: RecordConditions
    /// Makes once what all records share.
    let prepare: LuaReference?
    let classify: LuaReference
    /// Where the contribution is made.
    let place: LuaPosition?
}

extension ClassificationContribution {
    private static let longestName = 80

    static let declaration = HostTable(
        "classification", "Says what a field of each record of an object is to hold, and why.",
        details: "The field is one that the same plugin declares, or its object is in `writes`.",
        ScriptDeclarations.naming + ScriptDeclarations.entries + [
            .required("object", .text, "Whose records are classified."),
            .required("field", .text, "The field that the value goes to."),
            .optional("select", .list(of: .text), "The fields that `classify` sees beside the key; all unless given."),
            .optional(
                "where", .either([.conditions, .function([params], answers: [.conditions])]),
                "Which records; all unless given."),
            .optional(
                "prepare", .function([params, crm], answers: [.any]), "Makes what all records share, once for a run."),
            .required(
                "classify",
                .function([.init("record", .record), params, crm, .init("prepared", .any)], answers: [.any, .any]),
                "Answers the value, and the reason as a text or a flat table; `nil` for what cannot be classified."),
        ],
        example: """
            return classification {
              object = "account", field = "status",
              reads = { "account", "opportunity" }, writes = { "account" },
              classify = function(account, params, crm)
                local won = crm.opportunities:where({ account = account.key, outcome = "won" }):count()
                if won > 0 then return "active", { won = won } end
                return "prospect"
              end,
            }
            """)

    private static let params = HostType.Argument("params", .map(of: .any))
    private static let crm = HostType.Argument("crm", .instance("crm"))

    /// Reads the table given to `classification`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, types) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        declarations = try ScriptDeclarations(frame, table)
        try Self.check(name: declarations.name)
        let objectName = try table.requireText("object")
        let object = try frame.script { try bridge.schema.requireWritableObject(objectName) }
        self.object = object
        field = try Self.field(table, object)
        select = try table.texts("select")
        for field in select ?? [] where object.field(field) == nil {
            throw ScriptFault.argument("'select': \(SchemaError.unknown(field, on: object))")
        }
        conditions = try RecordConditions(frame, table, of: object, types)
        prepare = try table.function("prepare")
        classify = try table.requireFunction("classify")
        place = frame.stack.position
    }

    /// Checks the name, which begins the keys of the history.
    private static func check(name: String?) throws(ScriptFault) {
        guard let name else { return }
        let isSound = !name.isEmpty && name.utf8.count <= longestName && !name.utf8.contains { $0 < 0x21 || $0 == 0x2F }
        if isSound { return }
        throw .argument(
            "'name' of classification is '\(name.shortened)', expected at most \(longestName) bytes without '/' and spaces",
            hint: "write name = \"purchase-grade\"")
    }

    private static func field(
        _ table: borrowing LuaTable, _ object: ObjectDefinition
    ) throws(ScriptFault) -> FieldDefinition {
        let name = try table.requireText("field")
        guard let field = object.field(name) else {
            throw .argument(
                "'field': \(SchemaError.unknown(name, on: object))",
                hint: "declare it in the manifest: fields = { \(object.name) = { … } }")
        }
        guard name != FieldDefinition.keyName, name != FieldDefinition.currencyName else {
            throw .argument(
                "'field' of classification is '\(name)', which says what the record is and not of what class",
                hint: "declare a field of its own: fields = { \(object.name) = { … } }")
        }
        return field
    }
}

extension SchemaError {
    /// The sentence that an object has no field of a name.
    fileprivate static func unknown(_ field: String, on object: ObjectDefinition) -> SchemaError {
        .unknownField(field, object: object.name, known: object.fields.map(\.name))
    }
}
