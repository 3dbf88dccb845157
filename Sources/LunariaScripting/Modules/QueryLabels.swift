import LuaVM
import LunariaCore

/// What people call the fields of an object, the choices of a field and the records it refers to, for charts and sentences.
enum QueryLabels {
    static let label = HostFunction<Void>(
        QueryModule.owner, "label",
        "What people call a field, a choice of it, or the record it refers to: `{ en = …, zh = … }`, for a chart, a title or "
            + "a cell.",
        takes: [
            .required("field", .text),
            .optional("value", .text, "A choice, or the key of a record. Nothing for an empty one."),
        ],
        answers: [.optional("label", .table(LuaLabel.declaration.name))],
        details:
            "A choice without a label is called by its name, and a record without a name, or one that is not there, by its key. "
            + "To read names, the plugin must be allowed to read what the field refers to.",
        example: """
            local open = crm.opportunities:label("outcome", "open")
            local owner = crm.opportunities:label("owner", "li.na")
            """
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let query = try QueryModule.query(frame, bridge, types)
        let field = try frame.declaredField("\(query.object).\(frame.string(2))", of: "label()")
        guard frame.argumentCount >= 3 else { return push(field.label, frame) }
        guard !frame.stack.isNil(at: 3) else {
            frame.stack.pushNil()
            return 1
        }
        if let object = field.namingObject { return push(try name(frame, bridge, object, frame.string(3)), frame) }
        let choice = try frame.string(3)
        guard case .choice(let choices) = field.type, choices.contains(choice) else {
            let known = if case .choice(let choices) = field.type { choices } else { [String]() }
            throw ScriptFault.argument(
                "\(query.object).\(field.name) has no choice '\(choice.shortened)'\(Spelling.hint(for: choice, among: known))",
                hint: known.isEmpty
                    ? "it is of type \(field.type.name)" : "its choices are \(known.joined(separator: ", "))")
        }
        return push(field.words[choice] ?? Label(choice), frame)
    }

    /// The name of a record.
    private static func name(
        _ frame: borrowing LuaFrame, _ bridge: Bridge, _ object: String, _ key: String
    ) throws -> Label {
        // A workspace need not have the object that owners are in.
        guard bridge.schema.object(object) != nil else { return Label(key) }
        let reader = try QueryModule.checkRead(Query(object), frame, bridge)
        let names = try frame.script { try RecordNames(bridge.schema, reader).names(of: object, [key]) }
        return Label(names[key] ?? key)
    }

    private static func push(_ label: Label, _ frame: borrowing LuaFrame) -> Int32 {
        frame.stack.newTable(fields: 2)
        frame.stack.set("en", to: label.en)
        frame.stack.set("zh", to: label.zh)
        return 1
    }
}
