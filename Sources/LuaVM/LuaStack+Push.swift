public import CLua
public import CLuaShim

extension LuaStack {
    /// Pushes nil.
    @inlinable
    public func pushNil() { lua_pushnil(state) }

    /// Pushes a boolean.
    @inlinable
    public func push(_ value: Bool) { lua_pushboolean(state, value ? 1 : 0) }

    /// Pushes an integer.
    @inlinable
    public func push(_ value: Int64) { lua_pushinteger(state, value) }

    /// Pushes an integer.
    @inlinable
    public func push(_ value: Int) { lua_pushinteger(state, Int64(value)) }

    /// Pushes a float.
    @inlinable
    public func push(_ value: Double) { lua_pushnumber(state, value) }

    /// Pushes a string.
    @inlinable
    public func push(_ value: String) {
        var value = value
        value.withUTF8 { push(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Pushes a string known at compile time, without making a `String`.
    @inlinable
    public func push(literal value: StaticString) {
        value.withUTF8Buffer { push(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Pushes a string of any bytes.
    @inlinable
    public func push(bytes: UnsafeRawBufferPointer) {
        lua_pushlstring(state, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }

    /// Pushes an interned string.
    @inlinable
    public func push(_ key: LuaKey) { lua_rawgeti(state, clua_registry_index(), Int64(key.reference)) }

    /// Pushes the value that a reference keeps.
    @inlinable
    public func push(_ reference: LuaReference) { lua_rawgeti(state, clua_registry_index(), Int64(reference.index)) }

    /// Pushes another copy of the value at `index`.
    @inlinable
    public func push(copyOf index: Int32) { lua_pushvalue(state, index) }

    /// Pushes a host function, which takes the topmost `upvalues` values from the stack and keeps them.
    ///
    /// It reaches them at ``LuaFrame/upvalue(_:)``, from 1; there can be 254.
    @inlinable
    public func push(function: LuaFunction, upvalues: Int32 = 0) {
        clua_push_function(state, function, upvalues)
    }

    /// Pushes a host function in either shape.
    public func push(_ function: LuaHostFunction) {
        switch function {
        case .function(let function): push(function: function)
        case .closure(let closure): push(closure: closure)
        }
    }

    /// Interns the string for fast pushing later.
    public func intern(_ text: String) -> LuaKey {
        push(text)
        return LuaKey(reference: luaL_ref(state, clua_registry_index()))
    }

    /// Takes the topmost value from the stack and keeps it alive.
    public func retain() -> LuaReference {
        LuaReference(index: luaL_ref(state, clua_registry_index()))
    }

    /// Gives up an interned string, which must not be used afterwards.
    public func release(_ key: LuaKey) {
        luaL_unref(state, clua_registry_index(), key.reference)
    }

    /// Gives up a reference, which must not be used afterwards.
    public func release(_ reference: LuaReference) {
        luaL_unref(state, clua_registry_index(), reference.index)
    }
}
