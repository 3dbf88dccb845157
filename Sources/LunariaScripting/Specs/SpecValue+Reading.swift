import LuaVM
import LunariaCore

extension SpecValue {
    private static let deepest = 50
    private static let mostEntries = 100_000

    /// Copies the value at an index, tables with all that is in them.
    init(_ stack: borrowing LuaStack, at index: Int32, _ types: CrossingTypes) throws(ScriptFault) {
        var room = Self.mostEntries
        try self.init(stack, at: index, types, depth: 0, room: &room)
    }

    private init(
        _ stack: borrowing LuaStack, at index: Int32, _ types: CrossingTypes, depth: Int, room: inout Int
    ) throws(ScriptFault) {
        switch stack.kind(at: index) {
        case .nil, .none: self = .none
        case .boolean: self = .boolean(stack.boolean(at: index) ?? false)
        case .number:
            if stack.isInteger(at: index), let integer = stack.integer(at: index) {
                self = .integer(integer)
            } else {
                self = .float(stack.number(at: index) ?? 0)
            }
        case .string: self = .text(stack.withBytes(at: index) { Array($0) } ?? [])
        case .table:
            guard depth < Self.deepest, stack.reserve(8) else {
                throw .argument(
                    "the table is nested more than \(Self.deepest) deep, expected one that can be compared",
                    hint: "a table that holds itself is such a one")
            }
            self = .table(try Self.entries(stack, at: stack.absolute(index), types, depth: depth, room: &room))
        case .userdata, .function, .thread, .lightUserdata:
            if let decimal = stack.userdata(at: index, types.decimal) {
                self = .decimal(decimal.pointee)
            } else if let amount = stack.userdata(at: index, types.amount) {
                self = .amount(amount.pointee)
            } else {
                self = .other(kind: stack.typeName(at: index), identity: stack.identity(at: index))
            }
        }
    }

    private static func entries(
        _ stack: borrowing LuaStack, at table: Int32, _ types: CrossingTypes, depth: Int, room: inout Int
    ) throws(ScriptFault) -> [(key: Key, value: SpecValue)] {
        let top = stack.top
        defer { stack.setTop(top) }
        var entries: [(key: Key, value: SpecValue)] = []
        stack.pushNil()
        while stack.next(at: table) {
            room -= 1
            guard room >= 0 else {
                throw .argument("the table has more than \(mostEntries) entries, expected one that can be compared")
            }
            let value = try SpecValue(stack, at: -1, types, depth: depth + 1, room: &room)
            stack.pop()
            entries.append((try key(stack), value))
        }
        return entries.sorted { $0.key < $1.key }
    }

    /// The key on top of the stack.
    private static func key(_ stack: borrowing LuaStack) throws(ScriptFault) -> Key {
        if stack.isInteger(at: -1), let integer = stack.integer(at: -1) { return .integer(integer) }
        if let bytes = stack.withBytes(at: -1, { Array($0) }) { return .text(bytes) }
        if let boolean = stack.boolean(at: -1) { return .other(boolean ? "true" : "false") }
        if let number = stack.number(at: -1) { return .other(String(number)) }
        throw .argument(
            "the table has \(stack.typeName(at: -1)) as a key, expected texts, numbers and booleans, which can be compared"
        )
    }
}
