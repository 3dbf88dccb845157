import LuaVM

/// An item of a list that a script gives to a host function, on top of the stack.
struct LuaItem: ~Copyable {
    let stack: LuaStack
    /// What the item is, for messages: `item 2 of 'states' of workflow`.
    let subject: String

    init(_ stack: borrowing LuaStack, subject: String) {
        self.stack = LuaStack(stack.state)
        self.subject = subject
    }

    /// The text, if the item is one and not too long.
    func text() throws(ScriptFault) -> String? {
        guard stack.kind(at: -1) == .string, stack.rawLength(at: -1) <= LuaTable.maximumLength else { return nil }
        return try stack.text(at: -1, of: subject)
    }

    /// The table with declared entries that the item is.
    func table(or expected: String, as declared: HostTable) throws -> LuaTable {
        guard stack.kind(at: -1) == .table else {
            throw ScriptFault.argument("\(subject) is \(stack.typeName(at: -1)), expected \(expected)")
        }
        return try LuaTable(stack, at: -1, as: declared, subject: subject)
    }
}

extension LuaTable {
    /// What `read` makes of each item of the list in an entry; nothing if there is no entry.
    func list<Element>(_ name: String, _ read: (borrowing LuaItem) throws -> Element) throws -> [Element] {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return []
        case .table: break
        default: throw wrong(name, "a list")
        }
        let list = try LuaTable(stack, at: -1, subject: "'\(name)' of \(subject)")
        let count = stack.rawLength(at: -1)
        guard list.names().isEmpty, count <= Self.maximumCount else {
            throw ScriptFault.argument("'\(name)' of \(subject) is no list of at most \(Self.maximumCount) items")
        }
        return try (0..<count).map { position in
            stack.rawGet(index: Int64(position) + 1, at: -1)
            defer { stack.pop() }
            return try read(LuaItem(stack, subject: "item \(position + 1) of '\(name)' of \(subject)"))
        }
    }

    /// The list of texts in an entry that may hold one text instead; `nil` for a text, or without the entry.
    func textsUnlessText(_ name: String) throws(ScriptFault) -> [String]? {
        let kind = stack.rawGet(field: name, at: index)
        stack.pop()
        return kind == .string ? nil : try texts(name)
    }
}
