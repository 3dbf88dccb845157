import LuaVM
import LunariaCore

/// Changes to the data, inside the run's one transaction: `crm.accounts:create { key = …, name = … }`.
enum WriteModule {
    static let methods = [create, update, save, delete]

    private static let owner = FunctionDeclaration.Owner.type(.query)
    private static let details =
        "A field that is not given keeps its value; `\"\"` empties it. Money must have no more decimals than its currency. "
        + "It needs the object in `writes`."

    static let options = HostTable(
        "change_options", subject: "the options of a change", "What goes with a change besides its values.",
        [.optional("reason", .text, "Why, for hooks and workflows.")])

    private static let more = HostField.optional("options", .table(options.name))

    private static let create = HostFunction<Void>(
        owner, "create", "Stores a record that is not there yet.", takes: [.required("record", .draft), more],
        answers: [.required("outcome", .choice(["created"]))],
        details: "It is an error if the key is taken. " + details,
        example: #"crm.accounts:create { key = "K900", name = "Alpine Sports" }  --> "created""#
    ) { frame in try save(frame, .create, valuesAt: 2) }

    private static let update = HostFunction<Void>(
        owner, "update", "Changes the record of a key.",
        takes: [.required("key", .text), .required("changes", .draft), more],
        answers: [.required("outcome", .choice(["updated", "unchanged"]))],
        details: "It is an error if there is none. " + details
    ) { frame in try save(frame, .update, key: frame.string(2), valuesAt: 3) }

    private static let save = HostFunction<Void>(
        owner, "save", "Stores a record that may be there or not.", takes: [.required("record", .draft), more],
        answers: [.required("outcome", .choice(["created", "updated", "unchanged"]))], details: details
    ) { frame in try save(frame, .upsert, valuesAt: 2) }

    private static let delete = HostFunction<Void>(
        owner, "delete", "Deletes the record of a key; answers whether there was one.",
        takes: [.required("key", .text)], answers: [.required("was_there", .boolean)],
        details: "It needs the object in `writes`."
    ) { frame in
        let (writer, object) = try writer(frame)
        let key = try frame.string(2)
        frame.stack.push(try frame.script { try writer.delete(object, key: key) })
        return 1
    }

    private static func save(
        _ frame: borrowing LuaFrame, _ mode: SaveMode, key: String? = nil, valuesAt index: Int32
    ) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let (writer, object) = try WriteModule.writer(frame)
        let table = try LuaTable(frame.stack, at: index, subject: "a record of \(object.name)")
        guard table.hasOnlyNames else {
            throw ScriptFault.argument(
                "a record of \(object.name) has a value without a name", hint: "write name = value")
        }
        var draft = RecordDraft(object)
        if let key { draft.set(.text(key), at: 0) }
        for name in table.names() {
            guard let position = object.position(of: name) else {
                throw ScriptFault(SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)))
            }
            frame.stack.rawGet(field: name, at: index)
            if position == 0, let key, frame.stack.string(at: -1) != key {
                throw ScriptFault.argument(
                    "update of \(object.name) '\(key.shortened)' is given another key, and a record keeps its key",
                    hint: "leave `key` out")
            }
            draft.set(
                try frame.value(-1, as: object.fields[position].type, field: name, types), at: position)
            frame.stack.pop()
        }
        draft.reason = try WriteModule.reason(frame, at: index + 1)
        let outcome = try frame.script { try writer.save(draft, mode) }
        switch outcome {
        case .created: frame.stack.push(literal: "created")
        case .updated: frame.stack.push(literal: "updated")
        case .unchanged: frame.stack.push(literal: "unchanged")
        }
        return 1
    }

    /// The reason in the table of options, if one is given: `{ reason = "…" }`.
    private static func reason(_ frame: borrowing LuaFrame, at index: Int32) throws -> String? {
        if frame.argumentCount < index || frame.stack.isNil(at: index) { return nil }
        guard let reason = try LuaTable(frame.stack, at: index, as: options).text("reason") else { return nil }
        guard let found = Reason.problem(with: reason) else { return reason }
        throw ScriptFault.argument(
            "'reason' of the options of a change is \(found.en), expected \(Reason.expectation.en)",
            hint: "say why: { reason = \"the customer called\" }, or leave it out")
    }

    private static func writer(_ frame: borrowing LuaFrame) throws -> (any RecordWriter, ObjectDefinition) {
        let (bridge, types) = try frame.crossing()
        let query = try QueryModule.query(frame, bridge, types)
        let run = try frame.run(bridge)
        if let kind = run.onlyReads {
            throw ScriptFault(
                .permission, "\(kind) only reads, and \(query.object) is changed here",
                hint: "do it in a command { … } or a hook { … }")
        }
        let object = try frame.script { try bridge.schema.requireWritableObject(query.object) }
        guard run.writes.contains(query.object), case .writing(let writer, forms: _)? = run.store else {
            throw ScriptFault(
                .permission, "'\(bridge.plugin)' may not change \(query.object)",
                hint: bridge.isConsole
                    ? "start it with `lunaria console --write`"
                    : "add \"\(query.object)\" to `writes` in \(bridge.manifest)")
        }
        return (writer, object)
    }
}
