import CLua
import CLuaShim

extension LuaStack {
    /// Loads a chunk of Lua source and pushes it as a function, without running it.
    ///
    /// - Parameters:
    ///   - source: Text; precompiled chunks are refused.
    ///   - name: `@` and a path, as errors shall show it: `@plugins/x/main.lua`.
    ///   - environment: The globals that the chunk sees.
    /// - Throws: A `LuaError` with code `syntax` or `memory`.
    public func load(
        _ source: [UInt8],
        name: String,
        environment: LuaEnvironment = .globals
    ) throws(LuaError) {
        LuaHost.of(state)?.chunks[ChunkName.shortened(name)] = ChunkName.path(name)
        guard reserve(4) else { throw LuaError(code: .runtime, message: "stack overflow") }
        let status = source.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                var empty: CChar = 0
                return clua_load(state, bytes.baseAddress ?? withUnsafePointer(to: &empty) { $0 }, bytes.count, name)
            }
        }
        guard status == LUA_OK else {
            var error = takeLoadError(status: status, name: name)
            error.hint = error.hint ?? FullWidth.hint(for: error, in: source)
            throw error
        }
        switch environment {
        case .globals: break
        case .empty:
            newTable()
            // The only upvalue of a chunk is its environment.
            lua_setupvalue(state, -2, 1)
        case .table(let globals):
            push(globals)
            lua_setupvalue(state, -2, 1)
        }
    }

    /// Loads a chunk of Lua source and pushes it as a function, without running it.
    public func load(
        _ source: String,
        name: String,
        environment: LuaEnvironment = .globals
    ) throws(LuaError) {
        try load(Array(source.utf8), name: name, environment: environment)
    }

    /// Calls the function below the topmost `arguments` values, takes all of them, and pushes its results.
    ///
    /// - Parameters:
    ///   - arguments: How many values above the function are its arguments.
    ///   - results: How many results to push, filled up with nil; `LuaStack.allResults` for as many as there are.
    /// - Throws: What the script raised; the stack is then as it was below the function.
    public func call(arguments: Int32 = 0, results: Int32 = 0) throws(LuaError) {
        let status = clua_call(state, arguments, results)
        guard status == LUA_OK else { throw takeError(status: status) }
    }

    /// Pushes the text of the value at `index` as `tostring` makes it, which may run a script's `__tostring`.
    public func pushText(of index: Int32) throws(LuaError) {
        let index = absolute(index)
        clua_push_tostring(state)
        push(copyOf: index)
        try call(arguments: 1, results: 1)
    }

    /// Asks `call` for however many results there are.
    public static var allResults: Int32 { -1 }
}
