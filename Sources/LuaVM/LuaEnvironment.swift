/// The globals that a chunk sees.
public enum LuaEnvironment {
    /// Those of the machine.
    case globals
    /// None at all, as for files that are data; every name reads as nil, and what is assigned is lost.
    case empty
    /// Those in a table, in which new ones are kept for later chunks.
    case table(LuaReference)
}
