import LuaVM

/// A table that scripts read like any other, and that refuses to be changed: what is written there would be lost.
///
/// A userdata carries the table, because Lua asks nobody about a field that a table has already.
struct FrozenTable {
    /// Answers for what the table does not have; the key is the second argument.
    typealias Missing = (borrowing LuaFrame) throws -> Int32

    /// Nothing: what matters is what the userdata carries.
    private struct Slot: BitwiseCopyable {
        let unused: UInt8
    }

    private let type: LuaUserdataType<Slot>

    /// Makes the type; `refusal` is thrown for every assignment.
    init(
        named name: String, _ stack: borrowing LuaStack, refusal: ScriptFault, missing: @escaping Missing
    ) {
        type = stack.register(
            LuaMetatable(
                name: name,
                events: [
                    .index: .closure { frame in try Self.index(frame, missing) },
                    .newIndex: .closure { _ in throw refusal }, .pairs: .function(Self.pairs),
                ], userValues: 1), for: Slot.self)
    }

    /// Replaces the table on top of the stack by one that is read only.
    func freeze(_ stack: borrowing LuaStack) {
        stack.push(Slot(unused: 0), as: type)
        stack.push(copyOf: -2)
        stack.setUserValue(1, at: -2)
        stack.remove(at: -2)
    }

    private static func index(_ frame: borrowing LuaFrame, _ missing: Missing) throws -> Int32 {
        frame.stack.pushUserValue(1, at: 1)
        if frame.stack.kind(at: -1) == .table {
            frame.stack.push(copyOf: 2)
            if frame.stack.rawGet(at: -2) != .nil { return 1 }
        }
        return try missing(frame)
    }

    /// The fields by name.
    private static var pairs: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                frame.stack.pushUserValue(1, at: 1)
                let table = try LuaTable(frame.stack, at: -1, subject: "pairs")
                var names = table.names().makeIterator()
                frame.stack.push(closure: { frame in
                    frame.stack.pushUserValue(1, at: 1)
                    let table = frame.stack.top
                    guard let name = names.next() else {
                        frame.stack.pushNil()
                        return 1
                    }
                    frame.stack.push(name)
                    frame.stack.rawGet(field: name, at: table)
                    return 2
                })
                frame.stack.push(copyOf: 1)
                return 2
            }
        }
    }
}
