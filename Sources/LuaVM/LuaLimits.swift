/// How much a script may use.
public struct LuaLimits: Sendable, Equatable {
    /// Bytes of all Lua values of the machine together.
    public var memory: Int
    /// Time of an outermost call, or of a scope of ``LuaVM/withDeadline(wall:_:)``; nil for no deadline.
    public var deadline: Duration?

    /// Makes limits.
    public init(memory: Int = 64 << 20, deadline: Duration? = .seconds(5)) {
        self.memory = memory
        self.deadline = deadline
    }
}
