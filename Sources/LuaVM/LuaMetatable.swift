/// What a metatable of the host contains.
///
/// Scripts can neither read nor replace it. All functions are host functions; `.gc` is called when Lua frees the value,
/// which is at any allocation and when the machine closes: it releases the resource and touches nothing else.
public struct LuaMetatable {
    /// An event that a metatable answers.
    public enum Event: String, Sendable {
        case index = "__index"
        case newIndex = "__newindex"
        case add = "__add"
        case subtract = "__sub"
        case multiply = "__mul"
        case divide = "__div"
        case modulo = "__mod"
        case power = "__pow"
        case negate = "__unm"
        case floorDivide = "__idiv"
        case equal = "__eq"
        case lessThan = "__lt"
        case lessOrEqual = "__le"
        case concatenate = "__concat"
        case length = "__len"
        case call = "__call"
        case text = "__tostring"
        case pairs = "__pairs"
        case close = "__close"
        case gc = "__gc"
    }

    /// What scripts see as the name of the type, for example in "attempt to compare two money values".
    public var name: String
    /// Functions that scripts call with a colon.
    ///
    /// They come before `.index`, which answers for every other key.
    public var methods: [String: LuaHostFunction]
    /// Functions that Lua calls.
    public var events: [Event: LuaHostFunction]
    /// How many Lua values each userdata carries beside its Swift value.
    public var userValues: Int32

    /// Makes a description; it reaches Lua through `LuaStack.register(_:for:)` or `LuaStack.push(_:)`.
    public init(
        name: String,
        methods: [String: LuaHostFunction] = [:],
        events: [Event: LuaHostFunction] = [:],
        userValues: Int32 = 0
    ) {
        self.name = name
        self.methods = methods
        self.events = events
        self.userValues = userValues
    }
}
