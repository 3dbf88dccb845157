extension Decimal {
    /// Creates a number from text such as `12`, `-0.05` or `1e3`.
    ///
    /// The text is an optional sign, digits with at most one point, and an optional exponent; grouping marks, spaces,
    /// `NaN` and `Infinity` are refused with `NumberError.notANumber`, digits beyond the 38th that are not zero with
    /// `.tooManyDigits`.
    public init(parsing text: String) throws(NumberError) {
        try self.init(parsing: text.utf8.span)
    }

    /// Creates a number from the UTF-8 bytes of its text, as `init(parsing:)` does from a string.
    public init(parsing utf8: UnsafeBufferPointer<UInt8>) throws(NumberError) {
        try self.init(parsing: utf8.span)
    }

    /// Creates a number from the UTF-8 bytes of its text, as `init(parsing:)` does from a string.
    public init(parsing utf8: Span<UInt8>) throws(NumberError) {
        if let short = Decimal.parseShort(utf8) {
            self = short
            return
        }
        var scan = DecimalScan()
        guard scan.read(utf8) else { throw .notANumber(found: Excerpt.make(of: utf8)) }
        guard !scan.tooLong else { throw .tooManyDigits(found: Excerpt.make(of: utf8)) }
        self = try Decimal.make(
            negative: scan.negative, magnitude: scan.magnitude, exponent: scan.exponent, operation: "reading a number")
    }

    /// The number in the usual cell, which has at most 18 bytes, all digits and perhaps a point; `nil` for any other.
    private static func parseShort(_ utf8: Span<UInt8>) -> Decimal? {
        let count = utf8.count
        guard count > 0, count <= 18 else { return nil }
        var index = 0
        let negative = utf8[0] == UInt8(ascii: "-")
        if negative { index = 1 }
        var value: Int64 = 0
        var point = -1
        let first = index
        while index < count {
            let digit = utf8[index] &- UInt8(ascii: "0")
            if digit < 10 {
                value = value &* 10 &+ Int64(digit)
            } else if utf8[index] == UInt8(ascii: "."), point < 0 {
                point = index
            } else {
                return nil
            }
            index &+= 1
        }
        let digits = count - first - (point < 0 ? 0 : 1)
        guard digits > 0 else { return nil }
        let decimals = point < 0 ? 0 : count - point - 1
        return Decimal(trusted: Int128(negative ? -value : value), power: Int32(truncatingIfNeeded: -decimals))
    }
}

/// The parts of a numeric string while it is read from left to right.
private struct DecimalScan {
    var negative = false
    var magnitude: UInt128 = 0
    var exponent = 0
    var tooLong = false
    private var kept = 0
    private var position = 0

    /// Reads the whole text and says whether it is a number.
    mutating func read(_ utf8: Span<UInt8>) -> Bool {
        negative = readSign(utf8)
        var digits = readDigits(utf8, decimals: false)
        if position < utf8.count, utf8[position] == UInt8(ascii: ".") {
            position += 1
            digits += readDigits(utf8, decimals: true)
        }
        guard digits > 0 else { return false }
        if position < utf8.count, utf8[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            guard readExponent(utf8) else { return false }
        }
        return position == utf8.count
    }

    private mutating func readSign(_ utf8: Span<UInt8>) -> Bool {
        guard position < utf8.count else { return false }
        let byte = utf8[position]
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { position += 1 }
        return byte == UInt8(ascii: "-")
    }

    private mutating func readDigits(_ utf8: Span<UInt8>, decimals: Bool) -> Int {
        let start = position
        while position < utf8.count {
            let digit = utf8[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            position += 1
            if kept == Decimal.maximumDigits {
                // Zeros beyond the last place we can hold move into the exponent; any other digit would be lost.
                if digit != 0 { tooLong = true }
                if !decimals { exponent += 1 }
                continue
            }
            magnitude = magnitude &* 10 &+ UInt128(digit)
            if magnitude != 0 { kept += 1 }
            if decimals { exponent -= 1 }
        }
        return position - start
    }

    private mutating func readExponent(_ utf8: Span<UInt8>) -> Bool {
        let negative = readSign(utf8)
        let start = position
        var value = 0
        while position < utf8.count {
            let digit = utf8[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            position += 1
            // Far beyond any exponent in range, and still far from the limits of Int.
            if value < 1_000_000_000_000 { value = value * 10 + Int(digit) }
        }
        exponent += negative ? -value : value
        return position > start
    }
}
