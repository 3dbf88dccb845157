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
            guard lua_getinfo(state, "Sl", &record) != 0, record.currentline > 0, let source = record.source,
                !clua_is_host_chunk(source)
            else {
                continue
            }
            let name = String(cString: source)
            let isNamed = name.hasPrefix("@") || name.hasPrefix("=")
            return LuaPosition(
                file: isNamed ? ChunkName.path(name) : Self.shortSource(record), line: Int(record.currentline))
        }
        return nil
    }

    /// What Lua shows of a chunk that is named by its own text.
    private static func shortSource(_ record: lua_Debug) -> String {
        withUnsafeBytes(of: record.short_src) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
