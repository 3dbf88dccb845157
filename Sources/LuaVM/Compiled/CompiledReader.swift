/// Reads the code that Lua 5.4 writes for a function, as `lua_dump` gives it.
///
/// Anything unexpected, such as the code of another release, reads as `nil`.
struct CompiledReader {
    private let bytes: [UInt8]
    private var position: Int

    /// Signature, version, format, a check for changed bytes, and the sizes of an instruction, an integer and a number.
    private static let header: [UInt8] = [
        0x1B, 0x4C, 0x75, 0x61, 0x54, 0, 0x19, 0x93, 0x0D, 0x0A, 0x1A, 0x0A, 4, 8, 8,
    ]
    private static let absoluteLine = Int8.min

    /// The main function of a chunk.
    static func main(of code: [UInt8]) -> CompiledFunction? {
        // After the header come an integer and a number, by which byte order shows, and the count of upvalues.
        guard code.starts(with: header) else { return nil }
        var reader = CompiledReader(bytes: code, position: header.count + 17)
        return reader.function()
    }

    private mutating func function() -> CompiledFunction? {
        guard text() != nil, let firstLine = size(), size() != nil, skip(3),
            let code = list({ reader in reader.word().map { Instruction(code: $0) } }),
            let constants = list({ reader in reader.constant() }),
            let upvalues = list({ reader in reader.upvalue() }),
            let functions = list({ reader in reader.function() }),
            let steps = list({ reader in reader.byte().map(Int8.init(bitPattern:)) }),
            let known = list({ reader in reader.pair() }), skipLocals(),
            list({ reader in reader.text() }) != nil
        else { return nil }
        return CompiledFunction(
            instructions: code, lines: Self.lines(from: firstLine, steps, known), constants: constants.map(\.text),
            upvalues: upvalues, functions: functions)
    }

    /// The line of each instruction, out of the steps from one to the next and some lines that are given in full.
    private static func lines(from first: Int, _ steps: [Int8], _ known: [(position: Int, line: Int)]) -> [Int] {
        var line = first
        var known = known[...]
        return steps.enumerated().map { position, step in
            if step == absoluteLine, let next = known.first(where: { $0.position == position }) {
                line = next.line
                known = known.drop { $0.position <= position }
            } else {
                line += Int(step)
            }
            return line
        }
    }

    private struct Constant {
        let text: String?
    }

    private mutating func constant() -> Constant? {
        guard let kind = byte() else { return nil }
        switch kind {
        case 0x00, 0x01, 0x11: return Constant(text: nil)
        case 0x03, 0x13: return skip(8) ? Constant(text: nil) : nil
        case 0x04, 0x14: return text().map { Constant(text: $0) }
        default: return nil
        }
    }

    private mutating func upvalue() -> CompiledFunction.Upvalue? {
        guard let isLocal = byte(), let index = byte(), skip(1) else { return nil }
        return CompiledFunction.Upvalue(isLocal: isLocal != 0, index: Int(index))
    }

    private mutating func pair() -> (position: Int, line: Int)? {
        guard let position = size(), let line = size() else { return nil }
        return (position, line)
    }

    private mutating func skipLocals() -> Bool {
        list({ reader in reader.text() == nil ? nil : reader.pair() }) != nil
    }

    private mutating func list<Element>(_ read: (inout CompiledReader) -> Element?) -> [Element]? {
        guard let count = size(), count <= bytes.count else { return nil }
        var list: [Element] = []
        for _ in 0..<count {
            guard let element = read(&self) else { return nil }
            list.append(element)
        }
        return list
    }

    /// A text; an absent one reads as empty.
    private mutating func text() -> String? {
        guard let size = size(), size <= bytes.count - position + 1 else { return nil }
        guard size > 1 else { return "" }
        defer { position += size - 1 }
        return String(decoding: bytes[position..<position + size - 1], as: UTF8.self)
    }

    /// A number in groups of seven bits, the last of which is marked.
    private mutating func size() -> Int? {
        var result = 0
        while let byte = byte() {
            guard result < 1 << 32 else { return nil }
            result = result << 7 | Int(byte & 0x7F)
            if byte & 0x80 != 0 { return result }
        }
        return nil
    }

    private mutating func word() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        defer { position += 4 }
        return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt32.self) }
    }

    private mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func skip(_ count: Int) -> Bool {
        guard position + count <= bytes.count else { return false }
        position += count
        return true
    }
}
