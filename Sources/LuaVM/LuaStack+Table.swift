public import CLua
public import CLuaShim

/// Tables, without metamethods. What is not a table reads as nil and is not written.
extension LuaStack {
    /// Pushes a new table with room for as many elements and fields.
    @inlinable
    public func newTable(array: Int = 0, fields: Int = 0) {
        // The numbers are hints: a wrong one from data must not become an allocation that cannot be granted.
        lua_createtable(
            state, Int32(clamping: min(max(array, 0), 1 << 22)), Int32(clamping: min(max(fields, 0), 1 << 22)))
    }

    /// The length of the table (a border), string or userdata at `index`.
    @inlinable
    public func rawLength(at index: Int32) -> Int { Int(clamping: lua_rawlen(state, index)) }

    /// Replaces the key on top of the stack by its value in the table.
    @inlinable
    @discardableResult
    public func rawGet(at index: Int32) -> LuaKind {
        guard lua_type(state, index) == LuaKind.table.rawValue else {
            lua_settop(state, -2)
            lua_pushnil(state)
            return .nil
        }
        return LuaKind(rawValue: lua_rawget(state, index)) ?? .nil
    }

    /// Pushes the value of a field.
    @inlinable
    @discardableResult
    public func rawGet(field: String, at index: Int32) -> LuaKind {
        let table = lua_absindex(state, index)
        push(field)
        return rawGet(at: table)
    }

    /// Pushes the value of an interned field.
    @inlinable
    @discardableResult
    public func rawGet(_ key: LuaKey, at index: Int32) -> LuaKind {
        let table = lua_absindex(state, index)
        push(key)
        return rawGet(at: table)
    }

    /// Pushes the value of an element.
    @inlinable
    @discardableResult
    public func rawGet(index element: Int64, at index: Int32) -> LuaKind {
        guard lua_type(state, index) == LuaKind.table.rawValue else {
            lua_pushnil(state)
            return .nil
        }
        return LuaKind(rawValue: lua_rawgeti(state, index, element)) ?? .nil
    }

    /// Takes a key and, above it, a value from the stack and stores them.
    ///
    /// False, and nothing stored, when there is no table at `index` or when the key is nil or not-a-number.
    @inlinable
    @discardableResult
    public func rawSet(at index: Int32) -> Bool { clua_raw_set(state, index) }

    /// Takes a value from the stack and stores it in a field.
    @inlinable
    @discardableResult
    public func rawSet(field: String, at index: Int32) -> Bool {
        let table = lua_absindex(state, index)
        push(field)
        lua_rotate(state, -2, 1)
        return clua_raw_set(state, table)
    }

    /// Takes a value from the stack and stores it in an element.
    @inlinable
    @discardableResult
    public func rawSet(index element: Int64, at index: Int32) -> Bool {
        guard lua_type(state, index) == LuaKind.table.rawValue else {
            lua_settop(state, -2)
            return false
        }
        lua_rawseti(state, index, element)
        return true
    }

    /// Goes to the next pair of a table: replaces the key on top by the next key and its value.
    ///
    /// Start with nil on top; false, with nothing left on top, at the end. Pop the value and keep the key to go on. The
    /// order is Lua's, which differs from run to run.
    @inlinable
    public func next(at index: Int32) -> Bool {
        guard lua_type(state, index) == LuaKind.table.rawValue else {
            lua_settop(state, -2)
            return false
        }
        return clua_next(state, index)
    }

    /// Takes a metatable (or nil) from the stack and gives it to the table or userdata at `index`.
    @inlinable
    public func setMetatable(at index: Int32) {
        let kind = lua_type(state, index)
        guard kind == LuaKind.table.rawValue || kind == LuaKind.userdata.rawValue else { return pop() }
        lua_setmetatable(state, index)
    }

    /// Pushes the metatable of the value at `index`; false, and nothing pushed, when it has none.
    @inlinable
    public func pushMetatable(at index: Int32) -> Bool { lua_getmetatable(state, index) != 0 }
}
