import CLua

extension LuaStack {
    /// Where the script is that called the present host function, or `nil` when none did.
    ///
    /// It looks through the calls, which takes a microsecond; functions of the host are passed over.
    public var position: LuaPosition? {
        var record = lua_Debug()
        var level: Int32 = 0
        while lua_getstack(state, level, &record) != 0 {
            level += 1
            guard lua_getinfo(state, "Sl", &record) != 0, record.currentline > 0, let source = record.source else {
                continue
            }
            return LuaPosition(file: Self.file(String(cString: source), record), line: Int(record.currentline))
        }
        return nil
    }

    /// Where the function at `index` is written, or `nil` for a function of the host.
    public func definition(at index: Int32) -> LuaPosition? {
        guard kind(at: index) == .function else { return nil }
        var record = lua_Debug()
        push(copyOf: index)
        // With ">" the function is taken from the stack.
        guard lua_getinfo(state, ">S", &record) != 0, record.linedefined > 0, let source = record.source else {
            return nil
        }
        return LuaPosition(file: Self.file(String(cString: source), record), line: Int(record.linedefined))
    }

    private static func file(_ chunk: String, _ record: lua_Debug) -> String {
        chunk.hasPrefix("@") || chunk.hasPrefix("=") ? ChunkName.path(chunk) : shortSource(record)
    }

    /// What Lua shows of a chunk that is named by its own text.
    private static func shortSource(_ record: lua_Debug) -> String {
        withUnsafeBytes(of: record.short_src) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
