/// The type of a Lua value.
public enum LuaKind: Int32, Sendable, Equatable {
    /// There is no value at that index.
    case none = -1
    case `nil`
    case boolean
    case lightUserdata
    case number
    case string
    case table
    case function
    case userdata
    case thread

    /// The name that Lua scripts know the type by.
    public var name: String {
        switch self {
        case .none: "no value"
        case .nil: "nil"
        case .boolean: "boolean"
        case .lightUserdata, .userdata: "userdata"
        case .number: "number"
        case .string: "string"
        case .table: "table"
        case .function: "function"
        case .thread: "thread"
        }
    }
}
