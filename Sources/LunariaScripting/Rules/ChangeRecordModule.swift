import LuaVM
import LunariaCore

/// The record of a change as it is going to be saved: `change.record.owner = change.record.owner or "li.na"`.
enum ChangeRecordModule {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<ChangeSlot> {
        stack.register(
            LuaMetatable(
                name: "record of a change",
                events: [.index: .function(index), .newIndex: .function(assign), .pairs: .function(pairs)]),
            for: ChangeSlot.self)
    }

    private static var index: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.changeRecord).pointee
                let review = try ChangeModule.review(frame, bridge, slot)
                let position = try review.columns.position(frame.stack.string(at: 2) ?? frame.stack.typeName(at: 2))
                frame.stack.push(review.changes[Int(slot.index)].values[position], types)
                return 1
            }
        }
    }

    private static var assign: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.changeRecord).pointee
                let review = try ChangeModule.review(frame, bridge, slot)
                let object = review.columns.object
                let name = frame.stack.string(at: 2) ?? frame.stack.typeName(at: 2)
                guard let position = object.position(of: name) else { throw review.columns.unknown(name) }
                guard review.rights.completes else {
                    throw ScriptFault(
                        .permission, "'\(bridge.plugin)' may not change \(object.name)",
                        hint: "add \"\(object.name)\" to `writes` in \(bridge.manifest)")
                }
                let change = review.changes[Int(slot.index)]
                let value = try frame.value(3, as: object.fields[position].type, field: name, types)
                if position == 0 {
                    guard value.isExactly(.text(change.key)) else {
                        throw ScriptFault.argument(
                            "the key of \(object.name) '\(change.key.shortened)' is given another value, and a record "
                                + "keeps its key", hint: "create another record: crm.\(object.plural):create { … }")
                    }
                    return 0
                }
                try frame.script { try review.changes[Int(slot.index)].complete(value, at: position) }
                return 0
            }
        }
    }

    /// `for field, value in pairs(change.record) do`: the fields that have a value, in the order of the object's fields.
    private static var pairs: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.changeRecord).pointee
                let review = try ChangeModule.review(frame, bridge, slot)
                let values = review.changes[Int(slot.index)].values
                var left = review.columns.columns.filter { !values[$0.position].isNull }.makeIterator()
                frame.stack.push(closure: { frame in
                    guard let column = left.next() else {
                        frame.stack.pushNil()
                        return 1
                    }
                    frame.stack.push(column.name)
                    frame.stack.push(values[column.position], types)
                    return 2
                })
                return 1
            }
        }
    }
}
