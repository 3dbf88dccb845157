import LuaVM
import LunariaCore

/// Reads the named entries of a table a script gives to a host function, with one clear error for what does not fit.
///
/// The table is at a fixed position of the stack; each read leaves the stack as it was.
struct LuaTable: ~Copyable {
    let stack: LuaStack
    let index: Int32
    /// What the table is, for messages: `command`, `pay`.
    let subject: String

    init(_ stack: borrowing LuaStack, at index: Int32, subject: String) throws(ScriptFault) {
        self.stack = LuaStack(stack.state)
        self.index = stack.absolute(index)
        self.subject = subject
        guard stack.kind(at: index) == .table else {
            throw .argument("\(subject) takes a table, found \(stack.typeName(at: index))", hint: "\(subject) { … }")
        }
    }

    /// Reads a table with declared entries; one that is unknown, missing or of another type is refused.
    ///
    /// - Parameter subject: What the table is in messages, if there are several of its kind: `the column 'name'`.
    init(
        _ stack: borrowing LuaStack, at index: Int32, as declared: HostTable, subject: String? = nil
    ) throws {
        let table = try LuaTable(stack, at: index, subject: subject ?? declared.subject)
        let (_, types) = try LuaFrame(stack.state).crossing()
        try table.check(declared, types)
        self.stack = LuaStack(stack.state)
        self.index = table.index
        self.subject = table.subject
    }

    private func check(_ declared: HostTable, _ types: CrossingTypes) throws(ScriptFault) {
        let known = declared.names
        for name in names() where !known.contains(name) {
            throw .argument(
                "\(subject) has no entry '\(name)'\(Spelling.hint(for: name, among: known))",
                hint: "expected \(known.joined(separator: ", "))")
        }
        if !hasOnlyNames {
            throw .argument("\(subject) has a value without a name", hint: "write name = value")
        }
        for entry in declared.entries { try check(entry, types) }
    }

    private func check(_ entry: HostField, _ types: CrossingTypes) throws(ScriptFault) {
        defer { stack.pop() }
        guard stack.rawGet(field: entry.name, at: index) != .nil else {
            if entry.presence == .optional { return }
            throw .argument(
                "\(subject) has no '\(entry.name)'", hint: "write \(entry.name) = \(entry.type.sample)")
        }
        guard entry.type.accepts(stack, -1, types) else { throw wrong(entry.name, entry.type.expectation) }
        guard case .choice(let words) = entry.type, let word = stack.string(at: -1), !words.contains(word) else {
            return
        }
        throw .argument(
            "'\(entry.name)' of \(subject) is '\(word.shortened)'\(Spelling.hint(for: word, among: words)), "
                + "expected one of \(words.joined(separator: ", "))")
    }

    /// The names of all entries, sorted.
    func names() -> [String] {
        var names: [String] = []
        stack.pushNil()
        while stack.next(at: index) {
            stack.pop()
            if stack.kind(at: -1) == .string, let name = stack.string(at: -1) { names.append(name) }
            // Among more names than anything has fields is one that is refused.
            guard names.count <= Self.mostNames else {
                stack.pop()
                break
            }
        }
        return names.sorted()
    }

    /// The names of all entries, sorted, if they are as few and as short as names of columns are.
    func boundedNames() throws(ScriptFault) -> [String] {
        guard hasOnlyNames else {
            throw .argument("\(subject) has a value without a name", hint: "write name = value")
        }
        let names = names()
        guard names.count <= Self.maximumCount, names.allSatisfy({ $0.utf8.count <= Self.maximumLength }) else {
            throw .argument(
                "\(subject) has more than \(Self.maximumCount) entries or a name of more than "
                    + "\(Self.maximumLength) bytes")
        }
        return names
    }

    /// Whether all entries have names.
    var hasOnlyNames: Bool {
        stack.pushNil()
        while stack.next(at: index) {
            stack.pop()
            guard stack.kind(at: -1) != .string else { continue }
            stack.pop()
            return false
        }
        return true
    }

    /// The longest text and the longest list that a table may hold for the host.
    static let maximumLength = 10_000
    static let maximumCount = 1000
    private static let mostNames = 10_000

    func text(_ name: String) throws(ScriptFault) -> String? {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return nil
        case .string: return try shortText(name)
        default: throw wrong(name, "text")
        }
    }

    /// The text in an entry that may hold a function instead; `nil` for a function.
    func textUnlessFunction(_ name: String) throws(ScriptFault) -> String? {
        defer { stack.pop() }
        return stack.rawGet(field: name, at: index) == .function ? nil : try text(name)
    }

    /// The text on top of the stack; a very long one would be copied again and again.
    private func shortText(_ name: String) throws(ScriptFault) -> String {
        guard stack.rawLength(at: -1) <= Self.maximumLength else {
            throw .argument(
                "'\(name)' of \(subject) is a text of \(stack.rawLength(at: -1)) bytes, "
                    + "expected at most \(Self.maximumLength)")
        }
        return try stack.text(at: -1, of: "'\(name)' of \(subject)") ?? ""
    }

    func requireText(_ name: String) throws(ScriptFault) -> String {
        if let text = try text(name), !text.isEmpty { return text }
        throw .argument("\(subject) has no '\(name)'", hint: "write \(name) = \"…\"")
    }

    /// One of the words of a type, such as `"bar"`.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type
    ) throws(ScriptFault) -> Word? {
        guard let text = try text(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        throw .argument(
            "'\(name)' of \(subject) is '\(text.shortened)'\(Spelling.hint(for: text, among: known)), expected one of "
                + known.joined(separator: ", "))
    }

    func boolean(_ name: String) throws(ScriptFault) -> Bool? {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return nil
        case .boolean: return stack.boolean(at: -1)
        default: throw wrong(name, "true or false")
        }
    }

    func texts(_ name: String) throws(ScriptFault) -> [String]? {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return nil
        case .table:
            let count = stack.rawLength(at: -1)
            guard count <= Self.maximumCount else {
                throw .argument(
                    "'\(name)' of \(subject) has \(count) texts, expected at most \(Self.maximumCount)")
            }
            var texts: [String] = []
            for position in 0..<count {
                defer { stack.pop() }
                guard stack.rawGet(index: Int64(position) + 1, at: -1) == .string else {
                    throw wrong(name, "a list of texts")
                }
                texts.append(try shortText(name))
            }
            return texts
        default: throw wrong(name, "a list of texts")
        }
    }

    /// The function in an entry, kept for later calls.
    func function(_ name: String) throws(ScriptFault) -> LuaReference? {
        switch stack.rawGet(field: name, at: index) {
        case .function: return stack.retain()
        case .nil:
            stack.pop()
            return nil
        default:
            defer { stack.pop() }
            throw wrong(name, "a function")
        }
    }

    /// The function in an entry that is declared as one and must be there.
    func requireFunction(_ name: String) throws(ScriptFault) -> LuaReference {
        if let function = try function(name) { return function }
        throw .argument("\(subject) has no '\(name)'", hint: "write \(name) = function(…) … end")
    }

    /// A label: a text, a table with `en` and `zh`, or an integer where it names a part of figures, such as a year.
    func label(_ name: String, orInteger: Bool = false) throws -> Label? {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return nil
        case .string, .table: return try LuaLabel.read(stack, at: -1, subject: "'\(name)'")
        case .number where orInteger && stack.isInteger(at: -1):
            return try LuaLabel.read(stack, at: -1, subject: "'\(name)'")
        default: throw wrong(name, "a text or { en = \"…\", zh = \"…\" }")
        }
    }

    /// A label that must be there.
    func requireLabel(_ name: String) throws -> Label {
        if let label = try label(name), !label.isEmpty { return label }
        throw ScriptFault.argument("\(subject) has no '\(name)'", hint: "write \(name) = { en = \"…\", zh = \"…\" }")
    }

    /// Runs `body` with the entry on top of the stack, if there is one.
    func with<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result? {
        defer { stack.pop() }
        return stack.rawGet(field: name, at: index) == .nil ? nil : try body()
    }

    /// The error that an entry, on top of the stack, is of the wrong type.
    func wrong(_ name: String, _ expected: String) -> ScriptFault {
        .argument("'\(name)' of \(subject) is \(stack.typeName(at: -1)), expected \(expected)")
    }
}
