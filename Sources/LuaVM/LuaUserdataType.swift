/// A type of userdata: Swift values of one type that scripts hold.
///
/// It is valid in the machine that registered it, as long as that lives.
public struct LuaUserdataType<Value: BitwiseCopyable> {
    /// What scripts see as the name of the type.
    public let name: String
    /// How many Lua values each userdata carries beside its Swift value.
    public let userValues: Int32
    /// The metatable, for giving it to other values.
    public let metatable: LuaReference
    @usableFromInline let identity: UnsafeRawPointer

    init(name: String, userValues: Int32, metatable: LuaReference, identity: UnsafeRawPointer) {
        self.name = name
        self.userValues = userValues
        self.metatable = metatable
        self.identity = identity
    }
}
