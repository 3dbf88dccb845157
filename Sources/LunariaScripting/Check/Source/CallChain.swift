/// Methods called one on the other: `:where { … }:select("amount"):each()`.
struct CallChain {
    struct Call {
        let method: String
        let line: Int
        /// Where the arguments stand, brackets included.
        let arguments: Range<Int>
    }

    let calls: [Call]

    /// Reads the calls that begin at a position, of which there may be none.
    init(_ tokens: [LuaToken], at start: Int) {
        var calls: [Call] = []
        var position = start
        while position + 2 < tokens.count, tokens[position].is(":"), tokens[position + 1].kind == .name {
            let arguments = Self.end(of: tokens, from: position + 2)
            guard arguments > position + 2 else { break }
            calls.append(
                Call(
                    method: tokens[position + 1].text, line: tokens[position + 1].line,
                    arguments: position + 2..<arguments))
            position = arguments
        }
        self.calls = calls
    }

    /// The position behind a text or behind the bracket that closes what opens here; the same one if neither is there.
    private static func end(of tokens: [LuaToken], from start: Int) -> Int {
        if tokens[start].kind == .string { return start + 1 }
        guard tokens[start].is("(") || tokens[start].is("{") else { return start }
        var depth = 0
        for position in start..<tokens.count where tokens[position].kind == .symbol {
            switch tokens[position].text {
            case "(", "{", "[": depth += 1
            case ")", "}", "]": depth -= 1
            default: break
            }
            if depth == 0 { return position + 1 }
        }
        return start
    }
}

extension CallChain.Call {
    /// The texts among the arguments, those inside tables or further calls left out.
    func texts(_ tokens: [LuaToken]) -> [LuaToken] {
        let outermost = tokens[arguments.lowerBound].kind == .string ? 0 : 1
        return tokens.indexed(in: arguments).filter { $0.depth == outermost && $0.token.kind == .string }.map(\.token)
    }

    /// The names of the fields of the table that is an argument itself, counted from 0.
    func keys(_ tokens: [LuaToken], ofArgument number: Int) -> [LuaToken] {
        guard let table = table(tokens, asArgument: number) else { return [] }
        return tokens.indexed(in: table).filter { $0.depth == 1 }.compactMap { position, _, token in
            let before = tokens[position - 1]
            if token.kind == .name, before.is("{") || before.is(",") || before.is(";"),
                tokens.has("=", at: position + 1)
            {
                return token
            }
            return nil
        }
    }

    /// Where the table stands that is an argument itself.
    private func table(_ tokens: [LuaToken], asArgument number: Int) -> Range<Int>? {
        if tokens[arguments.lowerBound].is("{") { return number == 0 ? arguments : nil }
        let commas = tokens.indexed(in: arguments).filter { $0.depth == 1 && $0.token.is(",") }.map(\.position)
        let bounds = [arguments.lowerBound] + commas + [arguments.upperBound - 1]
        guard number + 1 < bounds.count else { return nil }
        let argument = bounds[number] + 1..<bounds[number + 1]
        guard !argument.isEmpty, tokens[argument.lowerBound].is("{") else { return nil }
        return argument
    }
}

extension [LuaToken] {
    /// The tokens of a range, each with its position and with how many brackets are open around it.
    func indexed(in range: Range<Int>) -> [(position: Int, depth: Int, token: LuaToken)] {
        var depth = 0
        return range.map { position in
            let token = self[position]
            if token.kind == .symbol, ["(", "{", "["].contains(token.text) { depth += 1 }
            defer { if token.kind == .symbol, [")", "}", "]"].contains(token.text) { depth -= 1 } }
            return (position, depth, token)
        }
    }

    /// Whether that symbol or keyword stands at a position.
    func has(_ word: String, at position: Int) -> Bool { indices.contains(position) && self[position].is(word) }
}
