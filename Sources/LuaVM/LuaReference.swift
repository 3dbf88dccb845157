/// A Lua value that the machine keeps alive until `LuaStack.release(_:)`.
///
/// It is valid in the machine that made it, as long as that lives.
public struct LuaReference: Equatable {
    @usableFromInline let index: Int32

    @inlinable
    init(index: Int32) {
        self.index = index
    }
}
