/// A function that is written out in Lua source: `function(changes, crm) … end`.
struct FunctionLiteral {
    /// The names of its parameters, in order.
    let parameters: [String]
    /// The positions from its first parameter to its `end`.
    let range: Range<Int>

    /// The function whose keyword stands at a position; `nil` if none does.
    init?(_ tokens: [LuaToken], at start: Int) {
        guard tokens.has("function", at: start), tokens[start].kind == .name,
            let open = tokens[start...].firstIndex(where: { $0.is("(") }),
            let close = tokens[open...].firstIndex(where: { $0.is(")") }),
            let end = Self.end(tokens, from: start)
        else { return nil }
        parameters = tokens[open..<close].filter { $0.kind == .name }.map(\.text)
        range = open..<end
    }

    /// The function of that name in a file: `local function fill(change)` or `fill = function(change)`.
    init?(named name: String, in tokens: [LuaToken]) {
        let starts = tokens.indices.filter { position in
            guard tokens.has("function", at: position) else { return false }
            return (tokens.has(name, at: position + 1) && tokens.has("(", at: position + 2))
                || (tokens.has("=", at: position - 1) && tokens.has(name, at: position - 2)
                    && tokens.has("local", at: position - 3))
        }
        // Of several with one name it is not known which is meant.
        guard starts.count == 1, let start = starts.first else { return nil }
        self.init(tokens, at: start)
    }

    /// The function that a value is: written out, or named.
    init?(_ tokens: [LuaToken], value position: Int) {
        if tokens.has("function", at: position) {
            self.init(tokens, at: position)
        } else if tokens[position].kind == .name, tokens.has(",", at: position + 1) || tokens.has("}", at: position + 1)
        {
            self.init(named: tokens[position].text, in: tokens)
        } else {
            return nil
        }
    }

    private static func end(_ tokens: [LuaToken], from start: Int) -> Int? {
        var depth = 0
        for position in start..<tokens.count where tokens[position].kind == .name {
            switch tokens[position].text {
            case "function", "do", "if", "repeat": depth += 1
            case "end", "until": depth -= 1
            default: break
            }
            if depth == 0 { return position }
        }
        return nil
    }
}
