/// A host function was called with a value it does not take.
public struct LuaArgumentError: LuaRaisable, Equatable {
    /// Which argument, what it is, and what it should be.
    public let message: String
    /// What to do about it.
    public let hint: String?

    /// Always `argument`.
    public var code: LuaError.Code { .argument }

    /// Makes an error with a sentence of its own.
    public init(message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
