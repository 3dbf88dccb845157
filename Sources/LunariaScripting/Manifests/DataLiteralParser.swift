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
                line: 1, found: Label(en: "\(source.count) bytes", zh: "\(source.count) 字节"),
                expected: Label(en: "at most \(maximumSize) bytes of data", zh: "最多 \(maximumSize) 字节的数据"))
        }
        var parser = DataLiteralParser(source)
        try parser.advance()
        guard parser.token == .word("return") else {
            throw parser.unexpected(
                Label(en: "`return {` followed by data; this file holds no code", zh: "`return {` 和数据；此文件不含代码"))
        }
        try parser.advance()
        guard parser.token == .symbol("{") else {
            throw parser.unexpected(Label(en: "a table in braces after `return`", zh: "`return` 之后花括号中的表"))
        }
        let table = try parser.table()
        if parser.token == .symbol(";") { try parser.advance() }
        guard parser.token == .end else {
            throw parser.unexpected(Label(en: "the end of the file after the table", zh: "表之后即文件结尾"))
        }
        return table
    }

    private mutating func advance() throws(DataLiteralError) { token = try lexer.next() }

    private mutating func table() throws(DataLiteralError) -> DataTable {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw DataLiteralError(
                line: lexer.line, found: Label(en: "tables nested too deeply", zh: "嵌套过深的表"),
                expected: Label(en: "at most \(Self.maximumDepth) levels", zh: "最多 \(Self.maximumDepth) 层"))
        }
        try advance()
        var table = DataTable()
        var names: Set<String> = []
        while token != .symbol("}") {
            try entry(into: &table, &names)
            if token == .symbol(",") || token == .symbol(";") {
                try advance()
            } else if token != .symbol("}") {
                throw unexpected(
                    Label(
                        en: "`,` or `}` after a value; \(Self.noCode.en)", zh: "值之后的 `,` 或 `}`；\(Self.noCode.zh)"))
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
                    line: lexer.line,
                    found: Label(
                        en: "the name '\(name.shortened)' where a value stands", zh: "值的位置上的名称“\(name.shortened)”"),
                    expected: Self.anyValue)
            }
            try add(name, to: &table, &names)
        case .symbol("["):
            try advance()
            guard case .string(let name) = token else {
                throw unexpected(Label(en: "a text in quotes as the name of an entry", zh: "引号中的文本作为条目名称"))
            }
            try advance()
            guard token == .symbol("]") else { throw unexpected(Label("`]`")) }
            try advance()
            guard token == .symbol("=") else { throw unexpected(Label("`=`")) }
            try add(name, to: &table, &names)
        default: table.items.append(try value())
        }
    }

    private mutating func add(_ name: String, to table: inout DataTable, _ names: inout Set<String>)
        throws(DataLiteralError)
    {
        guard names.insert(name).inserted else {
            throw DataLiteralError(
                line: lexer.line,
                found: Label(en: "the entry '\(name.shortened)' a second time", zh: "重复的条目“\(name.shortened)”"),
                expected: Label(en: "each entry once", zh: "每个条目只出现一次"))
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
        default: throw unexpected(Self.anyValue)
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
                throw unexpected(
                    Label(
                        en: "a text in quotes after `..`; \(Self.noCode.en)",
                        zh: "`..` 之后引号中的文本；\(Self.noCode.zh)"))
            }
            text += part
            try advance()
        }
        return text
    }

    private static let noCode = Label(
        en: "this file holds data only, no code", zh: "此文件只含数据，不含代码")

    private static let anyValue = Label(
        en: "text, a number, true, false or a table; \(noCode.en)", zh: "文本、数字、true、false 或表；\(noCode.zh)")

    private func unexpected(_ expected: Label) -> DataLiteralError {
        let found =
            switch token {
            case .word(let word): Label(en: "'\(word.shortened)'", zh: "“\(word.shortened)”")
            case .string(let text): Label(en: "the text '\(text.prefix(20))'", zh: "文本“\(text.prefix(20))”")
            case .number(let text): Label(en: "the number \(text.shortened)", zh: "数字 \(text.shortened)")
            case .symbol(let symbol): Label(en: "'\(symbol)'", zh: "“\(symbol)”")
            case .join: Label(en: "'..'", zh: "“..”")
            case .end: Label(en: "the end of the file", zh: "文件结尾")
            }
        return DataLiteralError(line: lexer.line, found: found, expected: expected)
    }
}
