import LuaVM
import LunariaCore

/// Changes to the data, inside the run's one transaction: `crm.accounts:create { key = …, name = … }`.
enum WriteModule {
    /// `create { … }`: a record that is not there yet.
    static var create: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in try WriteModule.save(frame, .create, valuesAt: 2) }
        }
    }

    /// `update(key, { … })`: changes to a record that is there.
    static var update: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in try WriteModule.save(frame, .update, key: frame.string(2), valuesAt: 3) }
        }
    }

    /// `save { … }`: a record that may be there or not; answers "created", "updated" or "unchanged".
    static var save: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in try WriteModule.save(frame, .upsert, valuesAt: 2) }
        }
    }

    /// `delete(key)`: whether there was such a record.
    static var delete: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (writer, object) = try WriteModule.writer(frame)
                let key = try frame.string(2)
                frame.stack.push(try frame.script { try writer.delete(object, key: key) })
                return 1
            }
        }
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
        draft.reason = try reason(frame, at: index + 1)
        if let key { draft.set(.text(key), at: 0) }
        for name in table.names() {
            guard let position = object.position(of: name) else {
                throw ScriptFault.argument(
                    SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description)
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
        let options = try LuaTable(frame.stack, at: index, subject: "the options of a change")
        try options.allow(["reason"])
        return try options.text("reason")
    }

    private static func writer(_ frame: borrowing LuaFrame) throws -> (any RecordWriter, ObjectDefinition) {
        let (bridge, types) = try frame.crossing()
        let query = try QueryModule.query(frame, bridge, types)
        let object = try frame.script { try bridge.schema.requireWritableObject(query.object) }
        let run = try frame.run(bridge)
        if case .writing(let writer)? = run.store, run.writes.contains(query.object) { return (writer, object) }
        if let kind = run.readingKind {
            throw ScriptFault(
                .permission, "'\(bridge.plugin)' may not change \(query.object): \(kind.phrase) only reads data",
                hint: "change data in a command")
        }
        throw ScriptFault(
            .permission, "'\(bridge.plugin)' may not change \(query.object)",
            hint: bridge.isConsole
                ? "start it with `lunaria console --write`"
                : "add \"\(query.object)\" to `writes` in \(bridge.manifest)")
    }
}
