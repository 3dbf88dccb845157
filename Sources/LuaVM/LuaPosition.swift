/// A line of a script.
public struct LuaPosition: Sendable, Hashable {
    /// The chunk, named as it was loaded.
    public let file: String
    /// The line in the chunk, from 1.
    public let line: Int
}
