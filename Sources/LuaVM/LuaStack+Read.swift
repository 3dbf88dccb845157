public import CLua

/// Reading converts nothing: a string is not a number here, and nil stands for "something else".
extension LuaStack {
    /// The integer at `index`; also a float that has an exact integer value.
    @inlinable
    public func integer(at index: Int32) -> Int64? {
        guard lua_type(state, index) == LuaKind.number.rawValue else { return nil }
        var exact: Int32 = 0
        let value = lua_tointegerx(state, index, &exact)
        return exact != 0 ? value : nil
    }

    /// Whether the value at `index` is a number of Lua's integer subtype.
    @inlinable
    public func isInteger(at index: Int32) -> Bool { lua_isinteger(state, index) != 0 }

    /// The number at `index`.
    @inlinable
    public func number(at index: Int32) -> Double? {
        guard lua_type(state, index) == LuaKind.number.rawValue else { return nil }
        return lua_tonumberx(state, index, nil)
    }

    /// The boolean at `index`.
    @inlinable
    public func boolean(at index: Int32) -> Bool? {
        guard lua_type(state, index) == LuaKind.boolean.rawValue else { return nil }
        return lua_toboolean(state, index) != 0
    }

    /// Whether Lua takes the value at `index` for true: anything but false and nil.
    @inlinable
    public func isTruthy(at index: Int32) -> Bool { lua_toboolean(state, index) != 0 }

    /// A copy of the string at `index`, for messages and for what is only compared; bytes that are not UTF-8 are replaced.
    ///
    /// What is kept is read with ``text(at:)``.
    @inlinable
    public func string(at index: Int32) -> String? {
        withBytes(at: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// A copy of the string at `index` for a person to read; a byte that is not UTF-8 is shown as an escape such as `\xFF`.
    @inlinable
    public func shown(at index: Int32) -> String? {
        withBytes(at: index) { bytes in String(validating: bytes, as: UTF8.self) ?? String(escaping: bytes) }
    }

    /// A copy of the string at `index`, exactly as the script has it.
    ///
    /// - Throws: What is wrong with a string that is not UTF-8 or has a NUL.
    @inlinable
    public func text(at index: Int32) throws(LuaTextError) -> String? {
        try withBytes(at: index) { bytes throws(LuaTextError) in
            guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
                throw LuaTextError(bytes)
            }
            return text
        }
    }

    /// Lends the bytes of the string at `index`, which are valid during the call only.
    @inlinable
    public func withBytes<Result, Failure: Error>(
        at index: Int32,
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard lua_type(state, index) == LuaKind.string.rawValue else { return nil }
        var length = 0
        let bytes = lua_tolstring(state, index, &length)
        return try body(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    /// Whether two values are the same without asking `__eq`.
    @inlinable
    public func isRawEqual(_ left: Int32, _ right: Int32) -> Bool { lua_rawequal(state, left, right) != 0 }

    /// An address that tells a table, function, userdata or thread from all others that live.
    @inlinable
    public func identity(at index: Int32) -> UnsafeRawPointer? { lua_topointer(state, index) }
}
