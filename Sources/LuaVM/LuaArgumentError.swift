/// A host function was called with a value it does not take.
public struct LuaArgumentError: LuaRaisable, Equatable {
    public let message: String
    public let hint: String?

    public var code: LuaError.Code { .argument }

    /// Makes an error with a sentence of its own.
    public init(message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
