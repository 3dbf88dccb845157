import CLua

/// Reading arguments; each throws a sentence that names the argument and the function, as Lua's own functions do.
extension LuaFrame {
    /// The integer argument at `index`.
    @inlinable
    public func integer(_ index: Int32) throws(LuaArgumentError) -> Int64 {
        guard let value = stack.integer(at: index) else { throw mismatch(index, expected: "integer") }
        return value
    }

    /// The number argument at `index`.
    @inlinable
    public func number(_ index: Int32) throws(LuaArgumentError) -> Double {
        guard let value = stack.number(at: index) else { throw mismatch(index, expected: "number") }
        return value
    }

    /// The boolean argument at `index`.
    @inlinable
    public func boolean(_ index: Int32) throws(LuaArgumentError) -> Bool {
        guard let value = stack.boolean(at: index) else { throw mismatch(index, expected: "boolean") }
        return value
    }

    /// The string argument at `index`, which must be UTF-8.
    @inlinable
    public func string(_ index: Int32) throws(LuaArgumentError) -> String {
        do {
            if let value = try stack.text(at: index) { return value }
        } catch {
            throw notText(index, error)
        }
        throw mismatch(index, expected: "string")
    }

    /// The userdata argument at `index`.
    @inlinable
    public func userdata<Value: BitwiseCopyable>(
        _ index: Int32,
        _ type: LuaUserdataType<Value>
    ) throws(LuaArgumentError) -> UnsafeMutablePointer<Value> {
        guard let value = stack.userdata(at: index, type) else { throw mismatch(index, expected: type.name) }
        return value
    }

    /// Checks the type of the argument at `index`.
    @inlinable
    public func expect(_ kind: LuaKind, _ index: Int32) throws(LuaArgumentError) {
        guard stack.kind(at: index) == kind else { throw mismatch(index, expected: kind.name) }
    }

    /// The error that says what an argument is and what it should have been.
    public func mismatch(_ index: Int32, expected: String, hint: String? = nil) -> LuaArgumentError {
        let found =
            stack.kind(at: index) == .number && expected == "integer"
            ? "number without integer value" : stack.typeName(at: index)
        let (name, isMethod) = call
        let called = name.map { " to '\($0)'" } ?? ""
        // Behind a colon the first argument is not written, so that it does not count.
        let number = isMethod ? index - 1 : index
        guard number > 0 else {
            return LuaArgumentError(
                message: "'\(name ?? "?")' is called on \(found), expected \(expected)", hint: hint)
        }
        return LuaArgumentError(
            message: "bad argument #\(number)\(called) (\(expected) expected, got \(found))", hint: hint)
    }

    /// The error that says which argument is not UTF-8.
    @usableFromInline
    func notText(_ index: Int32, _ error: LuaTextError) -> LuaArgumentError {
        let (name, isMethod) = call
        return LuaArgumentError(
            message: "argument #\(isMethod ? index - 1 : index)\(name.map { " of '\($0)'" } ?? "") \(error.predicate)",
            hint: error.hint)
    }

    /// Whether the script called this function behind a colon, by which the value before it is the first argument.
    public var isMethodCall: Bool { call.isMethod }

    /// The name the script called this function by, if it has one.
    public var functionName: String? { call.name }

    /// The name the script called this function by, and whether it did so behind a colon.
    private var call: (name: String?, isMethod: Bool) {
        var record = lua_Debug()
        guard lua_getstack(stack.state, 0, &record) != 0, lua_getinfo(stack.state, "n", &record) != 0,
            let name = record.name
        else { return (nil, false) }
        return (String(cString: name), record.namewhat.map { String(cString: $0) } == "method")
    }
}

extension LuaStack {
    /// The type of the value at `index` as a script would name it: the name of its metatable, or of its kind.
    public func typeName(at index: Int32) -> String {
        let kind = kind(at: index)
        guard kind == .table || kind == .userdata, pushMetatable(at: index) else { return kind.name }
        defer { pop(2) }
        rawGet(field: "__name", at: -1)
        // A script may invent a name of any length.
        return rawLength(at: -1) <= 100 ? string(at: -1) ?? kind.name : kind.name
    }
}
