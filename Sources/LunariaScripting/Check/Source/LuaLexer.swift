/// Splits Lua source that is known to compile into tokens; comments and white space are passed over.
struct LuaLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private static let symbols = ["...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"].map { Array($0.utf8) }

    /// The tokens of a source.
    static func tokens(of source: [UInt8]) -> [LuaToken] {
        var lexer = LuaLexer(bytes: source)
        var tokens: [LuaToken] = []
        while let token = lexer.next() { tokens.append(token) }
        return tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func next() -> LuaToken? {
        skipBlanks()
        guard let byte = peek() else { return nil }
        let start = line
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            return LuaToken(kind: .string, text: quoted(byte), line: start)
        }
        if let level = longBracket() { return LuaToken(kind: .string, text: long(level), line: start) }
        if Self.isDigit(byte) || (byte == UInt8(ascii: ".") && peek(1).map(Self.isDigit) == true) {
            return LuaToken(kind: .number, text: number(), line: start)
        }
        if Self.isLetter(byte) {
            return LuaToken(kind: .name, text: take(while: { Self.isLetter($0) || Self.isDigit($0) }), line: start)
        }
        let length = Self.symbols.first { bytes[position...].starts(with: $0) }?.count ?? 1
        defer { position += length }
        return LuaToken(
            kind: .symbol, text: String(decoding: bytes[position..<position + length], as: UTF8.self), line: start)
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private mutating func advance() {
        if peek() == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "-"), peek(1) == byte {
                position += 2
                if let level = longBracket() {
                    _ = long(level)
                } else {
                    while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
                }
            } else if byte <= 0x20 {
                advance()
            } else {
                return
            }
        }
    }

    /// The number of `=` in a long bracket that opens here, or `nil` if none does.
    private func longBracket() -> Int? {
        guard peek() == UInt8(ascii: "[") else { return nil }
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        return peek(1 + level) == UInt8(ascii: "[") ? level : nil
    }

    private mutating func long(_ level: Int) -> String {
        position += level + 2
        let close = [UInt8(ascii: "]")] + [UInt8](repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
        let begin = position
        while position < bytes.count, !bytes[position...].starts(with: close) { advance() }
        defer { position += close.count }
        return String(decoding: bytes[begin..<min(position, bytes.count)], as: UTF8.self)
    }

    /// A text in quotes; of its escapes only those of quotes and backslashes are resolved, which is enough for names.
    private mutating func quoted(_ quote: UInt8) -> String {
        var text: [UInt8] = []
        position += 1
        while let byte = peek(), byte != quote {
            if byte == UInt8(ascii: "\\"), let escaped = peek(1) {
                position += 1
                if ![quote, byte].contains(escaped) { text.append(byte) }
            }
            if let byte = peek() { text.append(byte) }
            advance()
        }
        position += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func number() -> String {
        let begin = position
        // In hexadecimal numbers `e` is a digit.
        let isHexadecimal = peek() == UInt8(ascii: "0") && peek(1).map { $0 | 0x20 } == UInt8(ascii: "x")
        let exponents = isHexadecimal ? "pP" : "eE"
        while let byte = peek() {
            let isExponent = exponents.utf8.contains(byte)
            guard Self.isDigit(byte) || Self.isLetter(byte) || byte == UInt8(ascii: ".") else { break }
            position += 1
            if isExponent, peek() == UInt8(ascii: "-") || peek() == UInt8(ascii: "+") { position += 1 }
        }
        return String(decoding: bytes[begin..<position], as: UTF8.self)
    }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let begin = position
        while let byte = peek(), belongs(byte) { position += 1 }
        return String(decoding: bytes[begin..<position], as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
