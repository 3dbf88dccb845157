import CLuaShim

extension LuaStack {
    /// Pushes a new metatable, for tables and userdata.
    public func push(_ metatable: LuaMetatable) {
        newTable(fields: metatable.events.count + 3)
        let table = top
        for (event, function) in metatable.events where event != .index {
            push(function)
            rawSet(field: event.rawValue, at: table)
        }
        if pushIndex(of: metatable) { rawSet(field: LuaMetatable.Event.index.rawValue, at: table) }
        push(metatable.name)
        rawSet(field: "__name", at: table)
        push(false)
        rawSet(field: "__metatable", at: table)
    }

    private func pushIndex(of metatable: LuaMetatable) -> Bool {
        let other = metatable.events[.index]
        if metatable.methods.isEmpty {
            if let other { push(other) }
            return other != nil
        }
        newTable(fields: metatable.methods.count)
        for (name, function) in metatable.methods {
            push(function)
            rawSet(field: name, at: -2)
        }
        if let other {
            push(other)
            clua_push_index(state)
        }
        return true
    }
}
