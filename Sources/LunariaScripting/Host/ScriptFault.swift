import LuaVM
import LunariaCore

/// An error that a host function raises in a script.
struct ScriptFault: LuaRaisable {
    let code: LuaError.Code
    let message: String
    let hint: String?
    /// The value that was given, if it is of the right type and only its content is refused.
    let value: ValueError?

    init(_ code: LuaError.Code, _ message: String, hint: String? = nil, value: ValueError? = nil) {
        self.value = value
        self.code = code
        // What a script gave may be part of it, and of any length.
        self.message = message.utf8.count > 4000 ? message.prefix(1000) + "…" : message
        self.hint = hint
    }

    static func argument(_ message: String, hint: String? = nil) -> ScriptFault {
        ScriptFault(.argument, message, hint: hint)
    }

    /// That an object or a field is not there, or is not the script's to write.
    init(_ error: SchemaError) {
        self.init(.argument, error.sentence.en, hint: error.advice?.en)
    }
}
