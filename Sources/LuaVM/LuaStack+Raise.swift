import CLua
import CLuaShim

extension LuaStack {
    /// Leaves a Lua error value on the stack and returns what a ``LuaFunction`` must return to raise it.
    ///
    /// ``LuaFrame/run(_:_:)`` does this for whatever its body throws.
    public func raise(_ error: any Error) -> Int32 {
        let raised = LuaStack.raisable(error)
        // The frame may be full; what is on it is of no use any more.
        setTop(0)
        push(raised.code.rawValue)
        push(raised.message)
        if let hint = raised.hint { push(hint) } else { pushNil() }
        let cause = (error as? LuaError)?.cause ?? error
        clua_push_error(state, LuaHost.of(state)?.remember(cause) ?? 0)
        // An error of a nested call keeps the position it was raised at.
        if let inner = error as? LuaError, var file = inner.file, let line = inner.line {
            file.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { bytes in
                    guard let start = bytes.baseAddress else { return }
                    clua_error_set_place(state, -1, start, bytes.count, Int32(clamping: line))
                }
            }
        }
        return CLUA_RAISE
    }

    private static func raisable(_ error: any Error) -> any LuaRaisable {
        if let error = error as? any LuaRaisable { return error }
        return LuaError(code: .host, message: "\(error)")
    }
}
