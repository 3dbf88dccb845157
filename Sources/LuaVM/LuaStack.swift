public import CLua
import CLuaShim

/// A view of the stack through which host and Lua exchange values.
///
/// Every operation here is raw: it runs no metamethod and no script, and it raises no Lua error, so that it may be used
/// from any host code on the thread of the machine. Two things are left to the caller, as in C:
///
/// - **Room.** A host function and a fresh machine have 20 free slots; ask for more with ``reserve(_:)`` before pushing
///   an unknown number of values.
/// - **Indices.** Positive indices count from the bottom of the current function's frame, negative ones from the top.
///
/// A stack cannot be copied or kept: borrow it from ``LuaVM/stack`` or ``LuaFrame/stack``. Memory that host code uses
/// here is always granted, and counts against the limit of the script that the host function returns to.
public struct LuaStack: ~Copyable {
    /// The Lua state, for passing on to another host function in the same call.
    public let state: OpaquePointer

    /// Makes a view of a state that a ``LuaFunction`` was given.
    @inlinable
    public init(_ state: OpaquePointer) {
        self.state = state
    }

    /// The index of the topmost value, which is also how many values there are.
    @inlinable
    public var top: Int32 { lua_gettop(state) }

    /// Drops values above `index`, or fills up with nil.
    @inlinable
    public func setTop(_ index: Int32) { lua_settop(state, index) }

    /// Drops the topmost values.
    @inlinable
    public func pop(_ count: Int32 = 1) { lua_settop(state, -count - 1) }

    /// The positive index that stays the same while values are pushed.
    @inlinable
    public func absolute(_ index: Int32) -> Int32 { lua_absindex(state, index) }

    /// Moves the topmost value to `index`, shifting others up.
    @inlinable
    public func insert(at index: Int32) { lua_rotate(state, index, 1) }

    /// Removes the value at `index`, shifting others down.
    @inlinable
    public func remove(at index: Int32) {
        lua_rotate(state, index, -1)
        lua_settop(state, -2)
    }

    /// Copies a value over another one.
    @inlinable
    public func copy(from source: Int32, to destination: Int32) { lua_copy(state, source, destination) }

    /// Makes room for `slots` more values; false when the stack, which never grows, is full.
    public func reserve(_ slots: Int) -> Bool {
        guard let slots = Int32(exactly: slots) else { return false }
        return clua_reserve(state, slots)
    }

    /// Whether the script may go on: its time is not up, and its values are within its memory limit.
    ///
    /// A host function that works or pushes for long asks now and then, and returns or throws when it is false.
    public var isWithinLimits: Bool { clua_within_limits(state) }

    /// Frees the values that scripts no longer reach, which calls their `.gc` events.
    public func collectGarbage() { clua_collect(state) }

    /// The type of the value at `index`.
    @inlinable
    public func kind(at index: Int32) -> LuaKind { LuaKind(rawValue: lua_type(state, index)) ?? .none }

    /// Whether there is nil, or nothing, at `index`.
    @inlinable
    public func isNil(at index: Int32) -> Bool { lua_type(state, index) <= 0 }
}
