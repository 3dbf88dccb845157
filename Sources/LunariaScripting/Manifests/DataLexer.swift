import LuaVM
import LunariaCore

/// Splits Lua source into the tokens that data can consist of.
struct DataLexer {
    enum Token: Equatable {
        case word(String)
        case string(String)
        case number(String)
        case symbol(Character)
        /// Two points, which put texts together.
        case join
        case end
    }

    private let bytes: [UInt8]
    private var position = 0
    /// The line of the token read last.
    private(set) var line = 1

    init(_ source: [UInt8]) {
        bytes = source
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Reads the next token; comments and white space are passed over.
    mutating func next() throws(DataLiteralError) -> Token {
        try skipBlanks()
        guard let byte = peek() else { return .end }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            position += 1
            return .string(try readString(until: byte))
        case UInt8(ascii: "["):
            if let level = longBracketLevel() { return .string(try readLongString(level)) }
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            if let following = peek(1), Self.isDigit(following) || (following == UInt8(ascii: ".") && byte != following)
            {
                return .number(try readNumber())
            }
            if byte == UInt8(ascii: "."), peek(1) == byte {
                position += 2
                return .join
            }
        case _ where Self.isWordByte(byte): return .word(readWhile(Self.isWordByte))
        default: break
        }
        position += 1
        guard byte < 0x80 else {
            if let (found, plain) = FullWidth.first(in: bytes[(position - 1)...]) {
                throw error(
                    Label(en: "the full-width \(found)", zh: "全角的 \(found)"),
                    plain == " " ? Label(en: "a plain space", zh: "半角空格") : Label(String(plain)))
            }
            throw error(
                Label(en: "a letter other than a to z outside quotes", zh: "引号外的非英文字母"),
                Label(en: "names of letters, digits and underscores", zh: "由字母、数字和下划线组成的名称"))
        }
        return .symbol(Character(UnicodeScalar(byte)))
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private mutating func skipBlanks() throws(DataLiteralError) {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                position += 1
            case 0x20, 0x09, 0x0D, 0x0B, 0x0C: position += 1
            case UInt8(ascii: "-") where peek(1) == UInt8(ascii: "-"):
                position += 2
                if peek() == UInt8(ascii: "["), let level = longBracketLevel() {
                    _ = try readLongString(level)
                } else {
                    while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
                }
            default: return
            }
        }
    }

    /// The number of `=` in a long bracket that opens here, or `nil` if none does.
    private func longBracketLevel() -> Int? {
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        return peek(1 + level) == UInt8(ascii: "[") ? level : nil
    }

    private mutating func readLongString(_ level: Int) throws(DataLiteralError) -> String {
        let start = line
        position += level + 2
        if peek() == UInt8(ascii: "\r") { position += 1 }
        if peek() == UInt8(ascii: "\n") {
            line += 1
            position += 1
        }
        let close = [UInt8(ascii: "]")] + [UInt8](repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
        let begin = position
        while position < bytes.count {
            if bytes[position...].starts(with: close) {
                let text = String(decoding: bytes[begin..<position], as: UTF8.self)
                position += close.count
                return text
            }
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
        throw DataLiteralError(
            line: start, found: Label(en: "a long bracket that is never closed", zh: "没有结束的长括号"), expected: Label("]]"))
    }

    private mutating func readString(until quote: UInt8) throws(DataLiteralError) -> String {
        var text: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: "\n") {
            position += 1
            if byte == quote { return String(decoding: text, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") { try readEscape(into: &text) } else { text.append(byte) }
        }
        throw error(Label(en: "a text that is not closed on its line", zh: "本行没有结束的文本"), Self.closingQuote)
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(DataLiteralError) {
        guard let byte = peek() else { throw error(Label(en: "an unfinished escape", zh: "不完整的转义"), Self.closingQuote) }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): text.append(byte)
        case UInt8(ascii: "\n"):
            line += 1
            text.append(byte)
        default:
            let escape = "\\\(Character(UnicodeScalar(byte)))"
            throw error(
                Label(en: "the escape '\(escape)'", zh: "转义“\(escape)”"),
                Label(en: "one of \(Self.escapes)", zh: "\(Self.escapes) 之一"))
        }
    }

    private mutating func readNumber() throws(DataLiteralError) -> String {
        let begin = position
        if peek() == UInt8(ascii: "-") { position += 1 }
        while let byte = peek(), Self.isWordByte(byte) || byte == UInt8(ascii: ".") { position += 1 }
        let text = String(decoding: bytes[begin..<position], as: UTF8.self)
        let isPlain = text.utf8.allSatisfy { Self.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard isPlain, text.filter({ $0 == "." }).count <= 1 else {
            throw error(
                Label(en: "the number '\(text)'", zh: "数字“\(text)”"), Label(en: "a plain decimal number", zh: "普通的十进制数")
            )
        }
        return text
    }

    private mutating func readWhile(_ belongs: (UInt8) -> Bool) -> String {
        let begin = position
        while let byte = peek(), belongs(byte) { position += 1 }
        return String(decoding: bytes[begin..<position], as: UTF8.self)
    }

    private static let closingQuote = Label(en: "a closing quote", zh: "结束引号")
    private static let escapes = "\\n \\t \\r \\\\ \\\" \\'"

    private func error(_ found: Label, _ expected: Label) -> DataLiteralError {
        DataLiteralError(line: line, found: found, expected: expected)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
