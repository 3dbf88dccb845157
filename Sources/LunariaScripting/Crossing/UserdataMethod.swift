import LuaVM
import LunariaCore

/// Ways to write the events of userdata that come up now and then; operators, which are called in loops, are functions
/// without captures.
enum UserdataMethod {
    /// An event that answers something about the value it concerns.
    static func reading<Value: BitwiseCopyable>(
        _ type: KeyPath<CrossingTypes, LuaUserdataType<Value>>,
        _ answer: @escaping (Value, borrowing LuaFrame, CrossingTypes) throws -> Void
    ) -> LuaHostFunction {
        .closure { frame in
            let (_, types) = try frame.crossing()
            try answer(try frame.userdata(1, types[keyPath: type]).pointee, frame, types)
            return 1
        }
    }

    /// Whether two values of a type are equal; Lua asks only when both sides are userdata or tables.
    static func equality<Value: BitwiseCopyable & Equatable>(
        _ type: KeyPath<CrossingTypes, LuaUserdataType<Value>>
    ) -> LuaHostFunction {
        .closure { frame in
            let (_, types) = try frame.crossing()
            let left = frame.stack.userdata(at: 1, types[keyPath: type])
            let right = frame.stack.userdata(at: 2, types[keyPath: type])
            if let left, let right {
                frame.stack.push(left.pointee == right.pointee)
            } else {
                frame.stack.push(false)
            }
            return 1
        }
    }

    /// What happens when a script reads a name that a type does not have: an error with a suggestion.
    ///
    /// So is an item, as `ipairs` asks for it: a loop over what is no list would silently do nothing.
    static func unknown(on type: String, known: some Sequence<String>, listHint: String? = nil) -> LuaHostFunction {
        let known = known.sorted()
        return .closure { frame in
            guard let name = frame.stack.string(at: 2) else {
                throw ScriptFault.argument(
                    "\(type) is no list and has no items",
                    hint: listHint ?? "it has \(known.joined(separator: ", "))")
            }
            throw ScriptFault.argument(
                "\(type) has no method '\(name.shortened)'\(Spelling.hint(for: name, among: known))",
                hint: "it has \(known.joined(separator: ", "))")
        }
    }
}

extension LuaMetatable {
    /// A metatable whose values answer any other name than those of its methods with an error that suggests one.
    init(
        named name: String, methods: [String: LuaHostFunction], events: [Event: LuaHostFunction] = [:],
        userValues: Int32 = 0, listHint: String? = nil
    ) {
        var events = events
        events[.index] = UserdataMethod.unknown(on: name, known: methods.keys, listHint: listHint)
        self.init(name: name, methods: methods, events: events, userValues: userValues)
    }
}
