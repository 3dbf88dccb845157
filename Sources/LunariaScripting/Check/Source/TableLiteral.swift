/// A table that is written out in Lua source: `{ object = "account", … }`.
struct TableLiteral {
    private let tokens: [LuaToken]
    /// The positions from its opening bracket to its closing one.
    let range: ClosedRange<Int>

    /// The table whose bracket opens at a position; `nil` if none opens there.
    init?(_ tokens: [LuaToken], at start: Int) {
        guard tokens.has("{", at: start), let end = Self.closing(tokens, from: start) else { return nil }
        self.tokens = tokens
        range = start...end
    }

    /// The position of the value of an entry: that of `"account"` for `object`.
    func value(of name: String) -> Int? {
        tokens.indexed(in: Range(range)).first { position, depth, token in
            depth == 1 && token.kind == .name && token.text == name && tokens.has("=", at: position + 1)
                && Self.beginsEntry(tokens, position) && position + 2 < range.upperBound
        }?.position.advanced(by: 2)
    }

    /// The text that an entry has; `nil` for another value.
    func text(of name: String) -> String? {
        guard let position = value(of: name), tokens[position].kind == .string,
            [",", ";", "}"].contains(where: { tokens.has($0, at: position + 1) })
        else { return nil }
        return tokens[position].text
    }

    /// The tables around a position, the innermost first; each with the position of its opening bracket.
    static func all(around position: Int, in tokens: [LuaToken]) -> [TableLiteral] {
        var depth = 0
        var found: [TableLiteral] = []
        for start in tokens.indices[..<position].reversed() {
            if tokens[start].is("}") { depth += 1 }
            guard tokens[start].is("{") else { continue }
            if depth > 0 { depth -= 1 } else if let table = TableLiteral(tokens, at: start) { found.append(table) }
        }
        return found
    }

    private static func beginsEntry(_ tokens: [LuaToken], _ position: Int) -> Bool {
        ["{", ",", ";"].contains { tokens.has($0, at: position - 1) }
    }

    private static func closing(_ tokens: [LuaToken], from start: Int) -> Int? {
        var depth = 0
        for position in start..<tokens.count where tokens[position].kind == .symbol {
            if tokens[position].is("{") { depth += 1 }
            if tokens[position].is("}") { depth -= 1 }
            if depth == 0 { return position }
        }
        return nil
    }
}
