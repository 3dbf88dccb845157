public import CLua
public import CLuaShim

extension LuaStack {
    /// Pushes a userdata that holds a Swift value.
    @inlinable
    public func push<Value: BitwiseCopyable>(_ value: Value, as type: LuaUserdataType<Value>) {
        let layout = MemoryLayout<Value>.self
        clua_push_userdata(state, layout.size, layout.alignment, type.userValues, type.metatable.index)
            .initializeMemory(as: Value.self, to: value)
    }

    /// The Swift value inside the userdata at `index`; nil for every other type of value.
    ///
    /// The pointer is valid while the userdata is on the stack or otherwise held by Lua.
    @inlinable
    public func userdata<Value: BitwiseCopyable>(
        at index: Int32,
        _ type: LuaUserdataType<Value>
    ) -> UnsafeMutablePointer<Value>? {
        clua_userdata(state, index, MemoryLayout<Value>.alignment, type.identity)?.assumingMemoryBound(to: Value.self)
    }

    /// Pushes one of the Lua values that the userdata at `index` carries, from 1.
    @inlinable
    public func pushUserValue(_ number: Int32, at index: Int32) {
        guard lua_type(state, index) == LuaKind.userdata.rawValue else { return pushNil() }
        lua_getiuservalue(state, index, number)
    }

    /// Takes a value from the stack and lets the userdata at `index` carry it; false when it has no such place.
    @inlinable
    @discardableResult
    public func setUserValue(_ number: Int32, at index: Int32) -> Bool {
        guard lua_type(state, index) == LuaKind.userdata.rawValue else {
            pop()
            return false
        }
        return lua_setiuservalue(state, index, number) != 0
    }

    /// Makes a metatable and registers it for userdata that hold such a value.
    public func register<Value: BitwiseCopyable>(
        _ metatable: LuaMetatable,
        for type: Value.Type
    ) -> LuaUserdataType<Value> {
        push(metatable)
        let identity = identity(at: -1) ?? UnsafeRawPointer(state)
        let reference = retain()
        return LuaUserdataType(
            name: metatable.name, userValues: metatable.userValues, metatable: reference, identity: identity)
    }
}
