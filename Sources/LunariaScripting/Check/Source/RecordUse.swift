/// A place where a plugin reaches records: `crm.accounts:where { … }`.
struct RecordUse {
    enum Access {
        case read
        case write
        /// It is handed on, so that what becomes of it is not seen here.
        case passed
    }

    /// The object by its plural.
    let plural: String
    let line: Int
    let access: Access
    /// The fields that are named there.
    let fields: [LuaToken]
}

extension RecordUse {
    private static let writing: Set = ["create", "update", "save", "delete"]
    private static let refining: Set = ["where", "select", "order_by", "limit"]
    private static let naming: Set = ["select", "order_by", "group_by", "sum", "min", "max", "average"]
    /// Methods that take a table with fields, and which of their arguments it is.
    private static let keying = ["where": 0, "create": 0, "save": 0, "update": 1]
    private static let properties: Set = ["as_of", "currency"]

    /// The places in a file, and whether it also reaches objects by names that are only known when it runs.
    static func all(in tokens: [LuaToken]) -> (uses: [RecordUse], isOpen: Bool) {
        var uses: [RecordUse] = []
        var aliases: [String: Set<String>] = [:]
        var isOpen = false
        for position in tokens.indices where isVariable("crm", tokens, at: position) {
            if tokens.has("[", at: position + 1) { isOpen = true }
            guard tokens.has(".", at: position + 1), position + 2 < tokens.count else { continue }
            let object = tokens[position + 2]
            guard object.kind == .name, !properties.contains(object.text) else { continue }
            let chain = CallChain(tokens, at: position + 3)
            uses.append(RecordUse(object, chain, tokens))
            // local late = crm.opportunities:where { … }
            if chain.calls.last.map({ refining.contains($0.method) }) ?? true, position >= 3,
                tokens.has("=", at: position - 1), tokens.has("local", at: position - 3)
            {
                aliases[tokens[position - 2].text, default: []].insert(object.text)
            }
        }
        for (name, objects) in aliases {
            guard let plural = objects.first, objects.count == 1 else { continue }
            for position in tokens.indices where isVariable(name, tokens, at: position) {
                let chain = CallChain(tokens, at: position + 1)
                guard !chain.calls.isEmpty else { continue }
                uses.append(
                    RecordUse(LuaToken(kind: .name, text: plural, line: tokens[position].line), chain, tokens))
            }
        }
        return (uses.sorted { $0.line < $1.line }, isOpen)
    }

    private init(_ object: LuaToken, _ chain: CallChain, _ tokens: [LuaToken]) {
        plural = object.text
        line = object.line
        let methods = Set(chain.calls.map(\.method))
        if !methods.isDisjoint(with: Self.writing) {
            access = .write
        } else {
            access = methods.subtracting(Self.refining).isEmpty ? .passed : .read
        }
        fields = chain.calls.flatMap { call -> [LuaToken] in
            if Self.naming.contains(call.method) { return call.texts(tokens) }
            return Self.keying[call.method].map { call.keys(tokens, ofArgument: $0) } ?? []
        }
    }

    /// Whether a variable of that name stands there, and no field or method.
    private static func isVariable(_ name: String, _ tokens: [LuaToken], at position: Int) -> Bool {
        tokens[position].kind == .name && tokens[position].text == name
            && !tokens.has(".", at: position - 1) && !tokens.has(":", at: position - 1)
    }
}
