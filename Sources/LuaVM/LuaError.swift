/// A failed load or call: what went wrong in a script, and where.
public struct LuaError: LuaRaisable, Equatable {
    /// The kinds of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// The source is not Lua.
        case syntax
        /// A script raised an error or broke a rule of the language.
        case runtime
        /// A function was called with a value it does not take.
        case argument
        /// A script asked for something it has no permission for.
        case permission
        /// A script did not finish in time.
        case deadline
        /// A script used more memory than its limit.
        case memory
        /// The host failed while it worked for a script.
        case host
    }

    /// The kind of failure.
    public var code: Code
    /// The sentence, without position.
    public var message: String
    /// The chunk, named as it was loaded.
    public var file: String?
    /// The line in the chunk, from 1.
    public var line: Int?
    /// The Lua function that was running, if it has a name.
    public var function: String?
    /// The calls of scripts that led there, innermost first, one on each line; only of an outermost call.
    public var traceback: String?
    /// What to do about it.
    public var hint: String?
    /// The Swift error that a host function threw.
    public var cause: (any Error)?

    /// Makes an error.
    public init(
        code: Code,
        message: String,
        file: String? = nil,
        line: Int? = nil,
        function: String? = nil,
        traceback: String? = nil,
        hint: String? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
        self.function = function
        self.traceback = traceback
        self.hint = hint
        self.cause = cause
    }

    /// Whether all that a person sees is the same; the causes are not compared.
    public static func == (left: LuaError, right: LuaError) -> Bool {
        left.code == right.code && left.message == right.message && left.file == right.file && left.line == right.line
            && left.function == right.function && left.traceback == right.traceback && left.hint == right.hint
    }
}

extension LuaError: CustomStringConvertible {
    /// `file:line: message`, as Lua writes it.
    public var description: String {
        guard let file else { return message }
        guard let line else { return "\(file): \(message)" }
        return "\(file):\(line): \(message)"
    }
}
