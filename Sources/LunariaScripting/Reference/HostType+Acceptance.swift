import LuaVM
import LunariaCore

extension HostType {
    /// Whether the value at `index` is of the type; what is inside a table or a text is for its reader to check.
    func accepts(_ stack: borrowing LuaStack, _ index: Int32, _ types: CrossingTypes) -> Bool {
        switch self {
        case .any: stack.kind(at: index) != .none
        case .text, .date, .choice, .fieldName, .fieldOrder: stack.kind(at: index) == .string
        case .integer: stack.integer(at: index) != nil
        case .boolean: stack.kind(at: index) == .boolean
        // A number with a point is refused by its reader, which knows what to write instead.
        case .number: Self.isNumber(stack, index, types)
        case .decimal: stack.userdata(at: index, types.decimal) != nil
        case .money: stack.userdata(at: index, types.amount) != nil
        case .quantity: Self.isNumber(stack, index, types) || stack.userdata(at: index, types.amount) != nil
        case .cell:
            stack.kind(at: index) == .boolean || Self.isNumber(stack, index, types)
                || stack.userdata(at: index, types.amount) != nil
        case .label:
            stack.kind(at: index) == .string || stack.kind(at: index) == .table || stack.isInteger(at: index)
        case .anyTable, .list, .map, .table, .conditions, .draft, .record, .plain, .groups:
            stack.kind(at: index) == .table
        case .function, .iterator: stack.kind(at: index) == .function
        case .query: stack.userdata(at: index, types.query) != nil
        case .instance("rate_table"): stack.userdata(at: index, types.rateTable) != nil
        case .instance(let name): stack.typeName(at: index) == name
        case .either(let alternatives): alternatives.contains { $0.accepts(stack, index, types) }
        }
    }

    private static func isNumber(_ stack: borrowing LuaStack, _ index: Int32, _ types: CrossingTypes) -> Bool {
        switch stack.kind(at: index) {
        case .number, .string: true
        default: stack.userdata(at: index, types.decimal) != nil
        }
    }
}

extension LuaStack {
    /// What the value at `index` is, for the first half of a message; a number with a point is shown.
    func described(at index: Int32) -> String {
        if kind(at: index) == .number, integer(at: index) == nil, let number = number(at: index) {
            return number.isNaN ? "a value that is not a number" : "the number \(number)"
        }
        return typeName(at: index)
    }
}
