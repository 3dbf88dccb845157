/// A Swift error that a host function throws to raise a Lua error of its own kind.
///
/// A script that catches it reads `code`, `message`, `hint`, `file` and `line`; one that does not lets it come back to
/// the host as a ``LuaError`` with this error as its cause.
public protocol LuaRaisable: Error {
    /// The kind of the error.
    var code: LuaError.Code { get }
    /// What was found and what was expected, without position.
    var message: String { get }
    /// What to do about it, if there is something to say.
    var hint: String? { get }
}
