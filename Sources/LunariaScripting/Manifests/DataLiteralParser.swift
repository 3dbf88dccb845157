import LunariaCore

/// Reads a Lua file that returns a table as data.
///
/// Nothing is executed: a call, an operator or a variable is an error with its line. Only texts may be put together with
/// `..`, so that a long one can stand on several lines.
struct DataLiteralParser {
    private var lexer: DataLexer
    private var token: DataLexer.Token = .end
    private var depth = 0
    private static let maximumDepth = 32

    /// The most that data may take, in bytes: they are read each time Lunaria starts.
    private static let maximumSize = 256 << 10

    private init(_ source: [UInt8]) { lexer = DataLexer(source) }

    /// The table a file returns.
    static func parse(_ source: [UInt8]) throws(DataLiteralError) -> DataTable {
        guard source.count <= maximumSize else {
            throw DataLiteralError(
                line: 1, found: "\(source.count) bytes", expected: "at most \(maximumSize) bytes of data")
        }
        var parser = DataLiteralParser(source)
        try parser.advance()
        guard parser.token == .word("return") else {
            throw parser.unexpected("`return {` followed by data; this file holds no code")
        }
        try parser.advance()
        guard parser.token == .symbol("{") else { throw parser.unexpected("a table in braces after `return`") }
        let table = try parser.table()
        if parser.token == .symbol(";") { try parser.advance() }
        guard parser.token == .end else { throw parser.unexpected("the end of the file after the table") }
        return table
    }

    private mutating func advance() throws(DataLiteralError) { token = try lexer.next() }

    private mutating func table() throws(DataLiteralError) -> DataTable {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw DataLiteralError(
                line: lexer.line, found: "tables nested too deeply", expected: "at most \(Self.maximumDepth) levels")
        }
        try advance()
        var table = DataTable()
        var names: Set<String> = []
        while token != .symbol("}") {
            try entry(into: &table, &names)
            if token == .symbol(",") || token == .symbol(";") {
                try advance()
            } else if token != .symbol("}") {
                throw unexpected("`,` or `}` after a value; this file holds data only, no code")
            }
        }
        try advance()
        return table
    }

    private mutating func entry(into table: inout DataTable, _ names: inout Set<String>) throws(DataLiteralError) {
        switch token {
        case .word(let name) where !["true", "false", "nil"].contains(name):
            try advance()
            guard token == .symbol("=") else {
                throw DataLiteralError(
                    line: lexer.line, found: "the name '\(name.shortened)' where a value stands",
                    expected: "text, a number, true, false or a table; this file holds data only, no code")
            }
            try add(name, to: &table, &names)
        case .symbol("["):
            try advance()
            guard case .string(let name) = token else { throw unexpected("a text in quotes as the name of an entry") }
            try advance()
            guard token == .symbol("]") else { throw unexpected("`]`") }
            try advance()
            guard token == .symbol("=") else { throw unexpected("`=`") }
            try add(name, to: &table, &names)
        default: table.items.append(try value())
        }
    }

    private mutating func add(_ name: String, to table: inout DataTable, _ names: inout Set<String>)
        throws(DataLiteralError)
    {
        guard names.insert(name).inserted else {
            throw DataLiteralError(
                line: lexer.line, found: "the entry '\(name.shortened)' a second time", expected: "each entry once")
        }
        try advance()
        table.entries.append((name, try value()))
    }

    private mutating func value() throws(DataLiteralError) -> DataLiteral {
        let line = lexer.line
        let content: DataLiteral.Content
        switch token {
        case .string(let text): return DataLiteral(content: .string(try joined(text)), line: line)
        case .number(let text): content = .number(text)
        case .word("true"): content = .boolean(true)
        case .word("false"): content = .boolean(false)
        case .symbol("{"): return DataLiteral(content: .table(try table()), line: line)
        default: throw unexpected("text, a number, true, false or a table; this file holds data only, no code")
        }
        try advance()
        return DataLiteral(content: content, line: line)
    }

    /// The text that begins here, with those that are joined to it.
    private mutating func joined(_ first: String) throws(DataLiteralError) -> String {
        var text = first
        try advance()
        while token == .join {
            try advance()
            guard case .string(let part) = token else {
                throw unexpected("a text in quotes after `..`; this file holds data only, no code")
            }
            text += part
            try advance()
        }
        return text
    }

    private func unexpected(_ expected: String) -> DataLiteralError {
        let found =
            switch token {
            case .word(let word): "'\(word.shortened)'"
            case .string(let text): "the text '\(text.prefix(20))'"
            case .number(let text): "the number \(text.shortened)"
            case .symbol(let symbol): "'\(symbol)'"
            case .join: "'..'"
            case .end: "the end of the file"
            }
        return DataLiteralError(line: lexer.line, found: found, expected: expected)
    }
}
