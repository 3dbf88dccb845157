import CLuaShim

extension LuaStack {
    /// Replaces the function on top of the stack by one that calls it, and whose errors point at its caller also where the
    /// script writes `return f(x)`.
    ///
    /// Meant for functions of the host that are written in Lua, in chunks whose names begin with ``hostChunk``: their own
    /// lines are not blamed. Coroutines may yield through it.
    public func shield() { clua_shield(state) }

    /// What the names of the host's own chunks begin with.
    public static var hostChunk: String { "=host:" }
}
