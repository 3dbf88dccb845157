/// A string of a script is no text: it is not UTF-8, or has a NUL, which no file that is imported may have.
public struct LuaTextError: LuaRaisable, Equatable {
    /// The first byte that is not UTF-8, or else 0 for a NUL.
    public let byte: UInt8
    /// Where it stands, from 1.
    public let position: Int

    /// Looks for the byte that is wrong.
    public init(_ bytes: UnsafeRawBufferPointer) {
        var position = 0
        // The bytes before the first that cannot be decoded are as many as those of the characters they make.
        var decoder = UTF8()
        var source = bytes.makeIterator()
        decoding: while true {
            switch decoder.decode(&source) {
            case .scalarValue("\0"): break decoding
            case .scalarValue(let scalar): position += UTF8.width(scalar)
            case .emptyInput, .error: break decoding
            }
        }
        byte = position < bytes.count ? bytes[position] : 0
        self.position = position + 1
    }

    /// Completes a sentence that begins with what holds the string.
    public var predicate: String {
        if byte == 0 { return "has a NUL character at position \(position), which text never contains" }
        let digits = String(byte, radix: 16, uppercase: true)
        return "is not UTF-8 text: found the byte 0x\(digits.count < 2 ? "0" : "")\(digits) at position \(position)"
    }

    /// The sentence.
    public var message: String { "the text " + predicate }

    /// What to do about it.
    public var hint: String? {
        if byte == 0 { return "leave it out: (text:gsub(\"\\0\", \"\"))" }
        return "convert it first; an import does that for a whole file, such as `--encoding gb18030`"
    }

    /// Always `argument`.
    public var code: LuaError.Code { .argument }
}
