import LuaVM
import LunariaCore

/// The metatable of rows: reading a field that the object does not have, or that was not selected, is an error.
///
/// A row is a plain table in which an empty field is absent, so that only reading an absent field comes here.
enum RowGuard {
    /// The metatable for rows of an object with these columns; made once in each machine.
    static func metatable(
        of object: ObjectDefinition, _ columns: [RowColumn], _ bridge: Bridge, _ stack: borrowing LuaStack,
        others: [String] = []
    ) -> LuaReference {
        let selected = Set(columns.map(\.name))
        let name = object.name + ":" + (columns.map(\.name) + others).joined(separator: ",")
        if let made = bridge.rowMetatables[name] { return made }
        stack.push(
            LuaMetatable(
                name: object.name,
                events: [.index: .closure { frame in try check(frame, object, selected, others: others) }]))
        let reference = stack.retain()
        bridge.rowMetatables[name] = reference
        return reference
    }

    /// The metatable for the rows of groups with a figure: any other name than those of a row is an error.
    static func metatable(
        ofGroups query: AggregateQuery, _ figure: String, _ bridge: Bridge, _ stack: borrowing LuaStack
    ) -> LuaReference {
        let known = query.groupBy + [figure]
        let object = query.query.object
        let name = "group of \(object):" + known.joined(separator: ",")
        if let made = bridge.rowMetatables[name] { return made }
        let event = LuaHostFunction.closure { frame in
            guard let key = frame.stack.string(at: 2), !known.contains(key) else {
                frame.stack.pushNil()
                return 1
            }
            throw ScriptFault.argument(
                SchemaError.unknownField(key, object: "a group of \(object)", known: known).description,
                hint: "a row of group_by(…):\(figure)() has \(known.joined(separator: ", "))")
        }
        stack.push(LuaMetatable(name: "group", events: [.index: event]))
        let reference = stack.retain()
        bridge.rowMetatables[name] = reference
        return reference
    }

    /// Answers nil for a field that is empty; `others` are keys that are no fields and may be asked for.
    static func check(
        _ frame: borrowing LuaFrame, _ object: ObjectDefinition, _ selected: Set<String>, others: [String] = []
    ) throws -> Int32 {
        if let key = frame.stack.string(at: 2), !selected.contains(key), !others.contains(key) {
            guard object.field(key) == nil else {
                throw ScriptFault.argument(
                    "field '\(key)' of \(object.name) was not selected",
                    hint: "add it to `select`: only what is selected is read")
            }
            let known = object.fields.map(\.name) + others
            throw ScriptFault(SchemaError.unknownField(key, object: object.name, known: known))
        }
        frame.stack.pushNil()
        return 1
    }
}
