import CLua
import CLuaShim

extension LuaVM {
    /// The release of Lua: `Lua 5.4.4`.
    public static var release: String { String(cString: clua_release()) }

    /// The names of the globals that scripts find, sorted.
    public var globalNames: [String] {
        let top = stack.top
        defer { stack.setTop(top) }
        lua_rawgeti(stack.state, clua_registry_index(), lua_Integer(LUA_RIDX_GLOBALS))
        var names: [String] = []
        stack.pushNil()
        while stack.next(at: top + 1) {
            stack.pop()
            if stack.kind(at: -1) == .string, let name = stack.string(at: -1) { names.append(name) }
        }
        return names.sorted()
    }

    /// Compiles a chunk of Lua source without running it, to look at what it consists of.
    ///
    /// - Throws: A `LuaError` with code `syntax` or `memory`, or `host` for a release of Lua whose code is not known.
    public func compile(_ source: [UInt8], name: String) throws(LuaError) -> CompiledChunk {
        try stack.load(source, name: name)
        defer { stack.pop() }
        guard let function = CompiledReader.main(of: dump()) else {
            throw LuaError(code: .host, message: "the code of \(Self.release) is not known", file: ChunkName.path(name))
        }
        return CompiledChunk(function)
    }

    /// The code of the function on top of the stack, with its line numbers and names.
    private func dump() -> [UInt8] {
        var code: [UInt8] = []
        withUnsafeMutablePointer(to: &code) { code in
            _ = lua_dump(
                stack.state,
                { _, bytes, count, code in
                    code?.assumingMemoryBound(to: [UInt8].self).pointee
                        .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
                    return 0
                }, code, 0)
        }
        return code
    }
}
