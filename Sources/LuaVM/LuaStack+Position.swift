import CLua
import CLuaShim

extension LuaStack {
    /// Where the script is that called the present host function, or `nil` when none did.
    ///
    /// It looks through the calls, which takes a microsecond; functions and chunks of the host are passed over.
    public var position: LuaPosition? {
        var record = lua_Debug()
        var level: Int32 = 0
        while lua_getstack(state, level, &record) != 0 {
            level += 1
            guard lua_getinfo(state, "Sl", &record) != 0, let source = record.source, !clua_is_host_chunk(source) else {
                continue
            }
            if let position = Self.position(record, line: record.currentline) { return position }
        }
        return nil
    }

    /// Where the function at `index` begins in its script, or `nil` for a function of the host and for what is none.
    public func definition(at index: Int32) -> LuaPosition? {
        guard kind(at: index) == .function else { return nil }
        var record = lua_Debug()
        push(copyOf: index)
        guard lua_getinfo(state, ">S", &record) != 0 else { return nil }
        return Self.position(record, line: record.linedefined)
    }

    private static func position(_ record: lua_Debug, line: Int32) -> LuaPosition? {
        guard line > 0, let source = record.source else { return nil }
        let name = String(cString: source)
        let isNamed = name.hasPrefix("@") || name.hasPrefix("=")
        return LuaPosition(file: isNamed ? ChunkName.path(name) : shortSource(record), line: Int(line))
    }

    /// What Lua shows of a chunk that is named by its own text.
    private static func shortSource(_ record: lua_Debug) -> String {
        withUnsafeBytes(of: record.short_src) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
