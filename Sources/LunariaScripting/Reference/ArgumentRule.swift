import LuaVM

/// What an argument must be, in the form in which every call checks it: by the kind of the Lua value, and no further.
///
/// Which userdata a value is, the body finds out when it reads the value.
struct ArgumentRule: Sendable {
    /// A bit for each kind of value.
    private let kinds: UInt16
    private let needsInteger: Bool
    private let presence: HostField.Presence

    init(_ field: HostField) { self.init(field.type, field.presence) }

    init(_ type: HostType, _ presence: HostField.Presence) {
        let missing: [LuaKind] = presence == .optional ? [.none, .nil] : []
        kinds = (type.kinds + missing).reduce(0) { $0 | Self.bit(of: $1) }
        needsInteger = type == .integer
        self.presence = presence
    }

    var isRepeated: Bool { presence == .repeated }

    /// Whether the value at `index` is of a kind that is declared.
    @inline(__always)
    func holds(_ stack: borrowing LuaStack, _ index: Int32) -> Bool {
        let kind = stack.kind(at: index)
        if kinds & Self.bit(of: kind) == 0 { return false }
        return !needsInteger || kind != .number || stack.integer(at: index) != nil
    }

    @inline(__always)
    private static func bit(of kind: LuaKind) -> UInt16 { 1 << UInt16(truncatingIfNeeded: kind.rawValue + 1) }
}

extension HostType {
    /// The name of the metatable that a value must have, where the body of a function does not look at it.
    var metatable: String? {
        if case .instance(let name) = self, name != "rate_table" { name } else { nil }
    }

    /// The kinds of Lua values among which those of the type are.
    fileprivate var kinds: [LuaKind] {
        switch self {
        case .any: [.nil, .boolean, .lightUserdata, .number, .string, .table, .function, .userdata, .thread]
        case .text, .date, .choice, .fieldName, .fieldOrder: [.string]
        case .integer: [.number]
        case .boolean: [.boolean]
        case .number, .quantity: [.number, .string, .userdata]
        case .decimal, .money, .query, .instance("rate_table"): [.userdata]
        case .cell: [.boolean, .number, .string, .userdata]
        case .label: [.string, .table, .number]
        case .anyTable, .list, .map, .table, .conditions, .draft, .record, .plain, .groups: [.table]
        case .function, .iterator: [.function]
        case .instance: [.table, .userdata]
        case .either(let types): types.flatMap(\.kinds)
        }
    }
}
