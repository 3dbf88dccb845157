import LuaVM
import LunariaCore

extension PlainValue {
    /// What a copy is for.
    enum Purpose {
        /// What cannot be compared is refused.
        case comparing
        /// What is too much is left out, and a table inside itself is shown as such.
        case showing
    }

    /// Copies the value at an index, tables with all that is in them.
    init(
        _ stack: borrowing LuaStack, at index: Int32, _ types: CrossingTypes, for purpose: Purpose = .comparing
    ) throws(ScriptFault) {
        var copying = Copying(types: types, purpose: purpose)
        self = try copying.value(stack, at: index)
    }

    /// A copy that is being made.
    private struct Copying {
        let types: CrossingTypes
        let purpose: Purpose
        /// How many more entries there may be.
        var room = Copying.mostEntries
        /// The tables around what is being copied, the outermost first.
        var around: [UnsafeRawPointer?] = []

        private static let deepest = 50
        private static let mostEntries = 100_000

        init(types: CrossingTypes, purpose: Purpose) {
            self.types = types
            self.purpose = purpose
        }

        mutating func value(_ stack: borrowing LuaStack, at index: Int32) throws(ScriptFault) -> PlainValue {
            switch stack.kind(at: index) {
            case .nil, .none: return .none
            case .boolean: return .boolean(stack.boolean(at: index) ?? false)
            case .number:
                if stack.isInteger(at: index), let integer = stack.integer(at: index) { return .integer(integer) }
                return .float(stack.number(at: index) ?? 0)
            case .string: return .text(stack.withBytes(at: index) { Array($0) } ?? [])
            case .table: return try table(stack, at: stack.absolute(index))
            case .userdata, .function, .thread, .lightUserdata:
                if let decimal = stack.userdata(at: index, types.decimal) { return .decimal(decimal.pointee) }
                if let amount = stack.userdata(at: index, types.amount) { return .amount(amount.pointee) }
                return .other(kind: stack.typeName(at: index), identity: stack.identity(at: index))
            }
        }

        private mutating func table(_ stack: borrowing LuaStack, at index: Int32) throws(ScriptFault) -> PlainValue {
            let identity = stack.identity(at: index)
            if purpose == .showing, around.contains(identity) {
                return .other(kind: "(a table around this)", identity: identity)
            }
            guard around.count < Self.deepest, stack.reserve(8) else {
                if purpose == .showing { return .other(kind: "{ … }", identity: identity) }
                throw .argument(
                    "the table is nested more than \(Self.deepest) deep, expected one that can be compared",
                    hint: "a table that holds itself is such a one")
            }
            around.append(identity)
            defer { around.removeLast() }
            return .table(try entries(stack, at: index))
        }

        private mutating func entries(
            _ stack: borrowing LuaStack, at table: Int32
        ) throws(ScriptFault) -> [(key: Key, value: PlainValue)] {
            let top = stack.top
            defer { stack.setTop(top) }
            var entries: [(key: Key, value: PlainValue)] = []
            stack.pushNil()
            while stack.next(at: table) {
                room -= 1
                guard room >= 0 else {
                    if purpose == .showing { break }
                    throw .argument(
                        "the table has more than \(Self.mostEntries) entries, expected one that can be compared")
                }
                let value = try value(stack, at: -1)
                stack.pop()
                entries.append((try key(stack), value))
            }
            return entries.sorted { $0.key < $1.key }
        }

        /// The key on top of the stack.
        private func key(_ stack: borrowing LuaStack) throws(ScriptFault) -> Key {
            if stack.isInteger(at: -1), let integer = stack.integer(at: -1) { return .integer(integer) }
            if let bytes = stack.withBytes(at: -1, { Array($0) }) { return .text(bytes) }
            if let boolean = stack.boolean(at: -1) { return .other(boolean ? "true" : "false") }
            if let number = stack.number(at: -1) { return .other(String(number)) }
            if purpose == .showing { return .other(stack.typeName(at: -1)) }
            throw .argument(
                "the table has \(stack.typeName(at: -1)) as a key, expected texts, numbers and booleans, "
                    + "which can be compared")
        }
    }
}
