/// The memory of a machine, in bytes.
public struct LuaMemoryUse: Sendable, Equatable {
    /// What all Lua values take now, garbage included.
    public let used: Int
    /// The most they ever took.
    public let peak: Int
    /// What scripts may take.
    public let limit: Int
}
