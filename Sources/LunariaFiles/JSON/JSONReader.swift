/// Reads JSON as RFC 8259 defines it: no comments, no commas at the end, no name twice in an object.
public struct JSONReader {
    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    private static let deepest = 64

    /// The value of a text in UTF-8; `file` is what error messages call it.
    public static func read(_ bytes: [UInt8], file: String) throws(JSONError) -> JSONNode {
        var reader = JSONReader(bytes: bytes, file: file)
        let node = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.unexpected("nothing after the value") }
        return node
    }

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
        skipSpace()
        guard depth < Self.deepest else { throw unexpected("at most \(Self.deepest) levels") }
        let start = line
        let content: JSONNode.Content =
            switch byte {
            case UInt8(ascii: "{"): .object(try object(depth: depth))
            case UInt8(ascii: "["): .array(try array(depth: depth))
            case UInt8(ascii: "\""): .string(try string())
            case UInt8(ascii: "t"): .boolean(try word("true", is: true))
            case UInt8(ascii: "f"): .boolean(try word("false", is: false))
            case UInt8(ascii: "n"): try word("null", is: .null)
            default: .number(try number())
            }
        return JSONNode(line: start, content: content)
    }

    private mutating func object(depth: Int) throws(JSONError) -> [JSONNode.Member] {
        position += 1
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return members }
        repeat {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try string()
            guard names.insert(name).inserted else {
                throw JSONError(place: place, found: name, expected: "each name once in an object")
            }
            skipSpace()
            guard take(":") else { throw unexpected("a colon after the name") }
            members.append(JSONNode.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        guard take("}") else { throw unexpected("a comma or } after a member") }
        return members
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONNode] {
        position += 1
        var items: [JSONNode] = []
        skipSpace()
        if take("]") { return items }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw unexpected("a comma or ] after an item") }
        return items
    }

    private mutating func word<Result>(_ word: String, is result: Result) throws(JSONError) -> Result {
        guard bytes[position...].starts(with: word.utf8) else { throw unexpected("a value") }
        position += word.utf8.count
        return result
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        take("-")
        if take("0") == false { try digits("a value") }
        if take(".") { try digits("digits after the point") }
        if take("e") || take("E") {
            if take("-") == false { take("+") }
            try digits("digits of an exponent")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits(_ expected: String) throws(JSONError) {
        let start = position
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw unexpected(expected) }
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    @discardableResult
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    private var place: FilePlace { FilePlace(file: file, line: line) }

    private func unexpected(_ expected: String) -> JSONError {
        let rest = String(decoding: bytes[position...].prefix(40), as: UTF8.self)
        let found = rest.split(whereSeparator: \.isNewline).first.map { String($0.prefix(20)) }
        return JSONError(place: place, found: position < bytes.count ? found ?? "" : nil, expected: expected)
    }
}

extension JSONReader {
    private mutating func string() throws(JSONError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20: throw unexpected("no control character in a text; write \\n for a line end")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw unexpected("a quote that closes the text")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
        guard let byte else { throw unexpected("a character after \\") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
        default:
            position -= 2
            throw unexpected("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
        }
    }

    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A character beyond the first 65,536 is written as two units.
        guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else {
            throw unexpected("the second half of a pair of \\u escapes")
        }
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw unexpected("the second half of a pair of \\u escapes") }
        return scalar
    }

    private mutating func unit() throws(JSONError) -> UInt32 {
        let digits = bytes[position...].prefix(4)
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count == 4, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16) else {
            throw unexpected("four hexadecimal digits after \\u")
        }
        position += 4
        return value
    }
}
