/// Follows changes through the functions of a hook or a guard.
struct ChangeWalk {
    /// What a variable holds.
    enum Role {
        case changes
        case change
        /// `change.record` or `change.before`.
        case record
        /// Anything else.
        case other
    }

    private let tokens: [LuaToken]
    private let object: String
    private let isSaving: Bool
    private var followed: Set<Int> = []
    /// The fields that were met.
    private(set) var uses: Set<ChangeUse> = []

    init(_ tokens: [LuaToken], object: String, isSaving: Bool) {
        self.tokens = tokens
        self.object = object
        self.isSaving = isSaving
    }

    /// Looks through a function whose parameters hold what is said.
    mutating func follow(_ function: FunctionLiteral, _ parameters: [String: Role]) {
        guard followed.insert(function.range.lowerBound).inserted else { return }
        let roles = roles(in: function, parameters)
        for position in function.range where tokens[position].kind == .name {
            if let end = recordEnd(at: position, roles), let field = field(behind: end) {
                let isGiven = isSaving && tokens.has("=", at: field.end)
                uses.insert(ChangeUse(object: object, field: field.token, completes: isGiven))
            }
            guard tokens.has("(", at: position + 1), isVariable(position) else { continue }
            let arguments = arguments(from: position + 1, roles)
            guard arguments.contains(where: { $0 != .other }),
                let called = FunctionLiteral(named: tokens[position].text, in: tokens)
            else { continue }
            let pairs = zip(called.parameters, arguments)
            follow(called, Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The variables whose role is known wherever they are made.
    private func roles(in function: FunctionLiteral, _ parameters: [String: Role]) -> [String: Role] {
        var roles = parameters
        var previous = 0
        // Each round finds what is made of what the round before has found.
        repeat {
            previous = roles.count
            var made: [String: Set<Role>] = parameters.mapValues { [$0] }
            for position in function.range {
                for (name, role) in bindings(at: position, roles) { made[name, default: []].insert(role) }
            }
            roles = made.compactMapValues { $0.count == 1 ? $0.first : .other }.filter { $0.value != .other }
        } while roles.count > previous
        return roles
    }

    /// The variables that are made or given another value at a position.
    private func bindings(at position: Int, _ roles: [String: Role]) -> [(String, Role)] {
        let token = tokens[position]
        if token.is("for") { return loop(at: position, roles) }
        if token.is("function"), let inner = FunctionLiteral(tokens, at: position) {
            return inner.parameters.map { ($0, .other) }
        }
        if token.is("local"), !tokens.has("function", at: position + 1) {
            let (names, end) = names(from: position + 1)
            guard tokens.has("=", at: end) else { return names.map { ($0, .other) } }
            let values = values(from: end + 1, roles)
            return names.enumerated().map { index, name in (name, index < values.count ? values[index] : .other) }
        }
        let isKey = ["{", ",", ";"].contains { tokens.has($0, at: position - 1) }
        let isLocal = tokens.has("local", at: position - 1)
        if token.kind == .name, isVariable(position), tokens.has("=", at: position + 1), !isKey, !isLocal {
            return [(token.text, values(from: position + 2, roles).first ?? .other)]
        }
        return []
    }

    /// The variables of a loop: `for _, change in ipairs(changes) do`.
    private func loop(at position: Int, _ roles: [String: Role]) -> [(String, Role)] {
        let (names, end) = names(from: position + 1)
        let isOverChanges =
            tokens.has("in", at: end) && (tokens.has("ipairs", at: end + 1) || tokens.has("pairs", at: end + 1))
            && tokens.has("(", at: end + 2) && tokens.has(")", at: end + 4)
            && roles[tokens[end + 3].text] == .changes
        return names.enumerated().map { index, name in (name, isOverChanges && index == 1 ? .change : .other) }
    }

    private func names(from start: Int) -> (names: [String], end: Int) {
        var names: [String] = []
        var position = start
        while position < tokens.count, tokens[position].kind == .name {
            names.append(tokens[position].text)
            position += 1
            guard tokens.has(",", at: position) else { break }
            position += 1
        }
        return (names, position)
    }

    /// What the values of a list hold, up to the first that is not plain.
    private func values(from start: Int, _ roles: [String: Role]) -> [Role] {
        var found: [Role] = []
        var position = start
        while let (role, end) = value(at: position, roles) {
            found.append(role)
            guard tokens.has(",", at: end) else { break }
            position = end + 1
        }
        return found
    }

    /// What a value holds: a variable, `changes[1]`, `change.record` or one of them `or` something else.
    private func value(at position: Int, _ roles: [String: Role]) -> (Role, end: Int)? {
        guard tokens.indices.contains(position), tokens[position].kind == .name else { return nil }
        var (role, end) = (Role.other, position + 1)
        if let recordEnd = recordEnd(at: position, roles) {
            (role, end) = (.record, recordEnd)
        } else if let changeEnd = changeEnd(at: position, roles) {
            (role, end) = (.change, changeEnd)
        } else if roles[tokens[position].text] == .changes {
            role = .changes
        }
        let goesOn = [".", "[", ":", "(", "{", "and", "==", "~=", "..", "<", ">"].contains { tokens.has($0, at: end) }
        if goesOn || (tokens.indices.contains(end) && tokens[end].kind == .string) { return (.other, end) }
        return (role, end)
    }

    /// The position behind an expression that is a change: `change` or `changes[1]`.
    private func changeEnd(at position: Int, _ roles: [String: Role]) -> Int? {
        guard isVariable(position) else { return nil }
        switch roles[tokens[position].text] {
        case .change?: return position + 1
        case .changes? where tokens.has("[", at: position + 1) && tokens.has("]", at: position + 3): return position + 4
        default: return nil
        }
    }

    /// The position behind an expression that is a record: `change.record`, `change.before` or a variable that holds one.
    private func recordEnd(at position: Int, _ roles: [String: Role]) -> Int? {
        guard isVariable(position) else { return nil }
        if roles[tokens[position].text] == .record { return position + 1 }
        guard let end = changeEnd(at: position, roles), tokens.has(".", at: end),
            tokens.has("record", at: end + 1) || tokens.has("before", at: end + 1)
        else { return nil }
        return end + 2
    }

    /// The field that is named behind a record: `.owner` or `["owner"]`.
    private func field(behind end: Int) -> (token: LuaToken, end: Int)? {
        if tokens.has(".", at: end), end + 1 < tokens.count { return (tokens[end + 1], end + 2) }
        guard tokens.has("[", at: end), tokens.has("]", at: end + 2), tokens[end + 1].kind == .string else {
            return nil
        }
        return (tokens[end + 1], end + 3)
    }

    /// What the arguments of a call hold.
    private func arguments(from open: Int, _ roles: [String: Role]) -> [Role] {
        var found: [Role] = []
        var position = open + 1
        while !tokens.has(")", at: position), let (role, end) = value(at: position, roles) {
            found.append(role)
            guard tokens.has(",", at: end) else { break }
            position = end + 1
        }
        return found
    }

    /// Whether a name stands there by itself, and is no field or method.
    private func isVariable(_ position: Int) -> Bool {
        !tokens.has(".", at: position - 1) && !tokens.has(":", at: position - 1)
    }
}
