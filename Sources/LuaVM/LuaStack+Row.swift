public import CLuaShim

/// Fields of the table on top of the stack, written by interned key: the way rows cross from a database into Lua.
///
///     stack.newTable(fields: 2)
///     stack.set(keys.name, to: name)
///     stack.set(keys.amount, to: amount)
///
/// There must be a table on top; these two free slots are all they need.
extension LuaStack {
    /// Stores an integer.
    @inlinable
    public func set(_ key: LuaKey, to value: Int64) { clua_set_integer(state, key.reference, value) }

    /// Stores a float.
    @inlinable
    public func set(_ key: LuaKey, to value: Double) { clua_set_number(state, key.reference, value) }

    /// Stores a boolean.
    @inlinable
    public func set(_ key: LuaKey, to value: Bool) { clua_set_boolean(state, key.reference, value) }

    /// Stores a string.
    @inlinable
    public func set(_ key: LuaKey, to value: String) {
        var value = value
        value.withUTF8 { set(key, toBytes: UnsafeRawBufferPointer($0)) }
    }

    /// Stores a string of any bytes.
    @inlinable
    public func set(_ key: LuaKey, toBytes bytes: UnsafeRawBufferPointer) {
        bytes.withMemoryRebound(to: CChar.self) {
            clua_set_bytes(state, key.reference, $0.baseAddress, $0.count)
        }
    }

    /// Stores the value on top of the stack, which it takes, in the table below it.
    @inlinable
    public func setValue(_ key: LuaKey) { clua_set_value(state, key.reference) }
}
