/// The globals that a chunk sees.
public enum LuaEnvironment: Sendable {
    /// Those of the machine.
    case globals
    /// None at all, as for files that are data; every name reads as nil, and what is assigned is lost.
    case empty
}
