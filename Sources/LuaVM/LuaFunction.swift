/// A host function in its fastest shape: a C function pointer, which captures nothing.
///
/// Write it as a closure literal that hands its state to ``LuaFrame/run(_:_:)``:
///
///     stack.push(function: { state in
///         LuaFrame.run(state) { frame in
///             frame.stack.push(try frame.integer(1) + 1)
///             return 1
///         }
///     })
///
/// It returns the number of results it pushed. What it needs from the host it reaches through
/// ``LuaFrame/context(as:)`` and through upvalues.
public typealias LuaFunction = @convention(c) (_ state: OpaquePointer) -> Int32

/// A host function that may capture; it costs one more indirection per call than a ``LuaFunction``.
///
/// It returns the number of results it pushed. An error that it throws becomes a Lua error.
public typealias LuaClosure = (borrowing LuaFrame) throws -> Int32

/// A host function in either shape, for tables of them.
public enum LuaHostFunction {
    /// Captures nothing.
    case function(LuaFunction)
    /// May capture; the captures live until Lua collects the function.
    case closure(LuaClosure)
}
