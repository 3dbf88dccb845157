public import CLua
public import CLuaShim

/// One call of a host function: its arguments, its stack, and the way back to the host.
///
/// Arguments are at the indices 1 to ``argumentCount``; a negative error never leaves it, a thrown one becomes a Lua
/// error at the line of the script that called. A frame ends with the call and cannot be kept.
public struct LuaFrame: ~Copyable {
    /// The stack, with the arguments at its bottom.
    public let stack: LuaStack

    /// Makes the frame of the call that `state` is in.
    @inlinable
    public init(_ state: OpaquePointer) {
        stack = LuaStack(state)
    }

    /// Runs the body of a ``LuaFunction``, and turns what it throws into a Lua error.
    @inlinable
    public static func run(_ state: OpaquePointer, _ body: (borrowing LuaFrame) throws -> Int32) -> Int32 {
        do {
            return try body(LuaFrame(state))
        } catch {
            return LuaStack(state).raise(error)
        }
    }

    /// How many arguments there are, asked before anything is pushed.
    @inlinable
    public var argumentCount: Int32 { lua_gettop(stack.state) }

    /// The index of an upvalue, from 1.
    @inlinable
    public func upvalue(_ number: Int32) -> Int32 { clua_upvalue_index(number) }

    /// The object that the machine was made with.
    ///
    /// - Throws: A `LuaError` with code `host` when the machine has no context of that type.
    public func context<Context: AnyObject>(as type: Context.Type) throws(LuaError) -> Context {
        guard let object = LuaHost.context(of: stack.state) else { throw Self.noContext(type) }
        // Asked by every host function: comparing types is faster than a cast, which is for subclasses.
        if Swift.type(of: object) == Context.self { return unsafeDowncast(object, to: Context.self) }
        guard let context = object as? Context else { throw Self.noContext(type) }
        return context
    }

    private static func noContext(_ type: Any.Type) -> LuaError {
        LuaError(code: .host, message: "this function needs a host of type \(type)")
    }
}
