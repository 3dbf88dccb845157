import LuaVM

/// An error that a host function raises in a script.
struct ScriptFault: LuaRaisable {
    let code: LuaError.Code
    let message: String
    let hint: String?

    init(_ code: LuaError.Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    static func argument(_ message: String, hint: String? = nil) -> ScriptFault {
        ScriptFault(.argument, message, hint: hint)
    }
}
