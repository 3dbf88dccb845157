/// How much of some bytes is text in UTF-8 without NUL characters.
struct UTF8Prefix {
    enum Ending {
        case complete
        /// The bytes after the prefix may be the beginning of a character.
        case cutOff
        case invalid
        case nulCharacter
    }

    let count: Int
    let ending: Ending

    /// The longest valid prefix of `bytes`; the table of well-formed sequences is 3-7 of the Unicode Standard.
    init(of bytes: UnsafeRawBufferPointer) {
        var index = 0
        while true {
            index = Self.skipASCII(bytes, from: index)
            guard index < bytes.count else { break }
            // Other scripts come in runs, so the fast path is not tried again after each character.
            let stop = min(bytes.count, index + 64)
            while index < stop {
                let length = Self.characterLength(bytes, at: index)
                guard length > 0 else {
                    count = index
                    ending = length == Self.cutOff ? .cutOff : bytes[index] == 0 ? .nulCharacter : .invalid
                    return
                }
                index += length
            }
        }
        count = index
        ending = .complete
    }

    private static let malformed = 0
    private static let cutOff = -1

    /// The first index from `start` on whose block of 32 bytes is not all ASCII without NUL.
    @inline(__always)
    private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index + 32 <= bytes.count {
            var seen: UInt64 = 0
            for lane in 0..<4 {
                let word = bytes.loadUnaligned(fromByteOffset: index + lane * 8, as: UInt64.self)
                // Subtracting one from each byte sets the high bit of a zero; other ASCII bytes stay below it.
                seen |= word | (word &- ones)
            }
            guard seen & highBits == 0 else { break }
            index += 32
        }
        return index
    }

    /// The length in bytes of the character at `index`, or `malformed` or `cutOff`.
    @inline(__always)
    private static func characterLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return lead == 0 ? malformed : 1 }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return malformed
        }
        guard index + length <= bytes.count else { return cutOff }
        guard second.contains(bytes[index + 1]) else { return malformed }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return malformed }
        return length
    }
}
