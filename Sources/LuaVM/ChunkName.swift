import CLua

/// The two forms of the name of a chunk.
enum ChunkName {
    /// The name without the mark that says it is a path (`@`) or a text (`=`).
    static func path(_ name: String) -> String {
        name.hasPrefix("@") || name.hasPrefix("=") ? String(name.dropFirst()) : name
    }

    /// The form in which Lua writes the name into messages, which holds at most `LUA_IDSIZE` bytes.
    static func shortened(_ name: String) -> String {
        let room = Int(LUA_IDSIZE) - 1
        let bytes = path(name).utf8
        guard bytes.count > room else { return path(name) }
        if name.hasPrefix("=") { return String(decoding: bytes.prefix(room), as: UTF8.self) }
        return "..." + String(decoding: bytes.suffix(room - 3), as: UTF8.self)
    }
}
