/// A currency of ISO 4217, with the number of decimals that its amounts have.
///
/// Stored in four bytes: three letters and the decimals.
public struct Currency: Sendable, Hashable, BitwiseCopyable {
    /// The letters in the lower three bytes, first letter highest; the decimals in the top byte.
    private let packed: UInt32

    private init(packed: UInt32) {
        self.packed = packed
    }

    /// Creates the currency of a three-letter code such as `CNY`.
    ///
    /// Known are the active codes that have a minor unit and those withdrawn since 2015, because old deals are still in
    /// them. Anything else is refused with `NumberError.notACurrency`.
    public init(code: String) throws(NumberError) {
        try self.init(code: code.utf8.span)
    }

    /// Creates the currency whose three-letter code the UTF-8 bytes spell.
    public init(code: Span<UInt8>) throws(NumberError) {
        guard let known = Currency.find(code) else { throw .notACurrency(found: Excerpt.make(of: code)) }
        self = known
    }

    /// The three capital letters of the currency.
    public var code: String {
        String(decoding: [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)], as: UTF8.self)
    }

    /// How many decimals an amount has: 2 for CNY, 0 for JPY, 3 for KWD.
    public var minorDigits: Int { Int(packed >> 24) }

    /// All known currencies in alphabetical order.
    public static let all: [Currency] = makeTable()

    /// How many minor units make one major unit: 100 for CNY, 1 for JPY.
    var minorUnitsPerMajor: Int64 { PowersOfTen.small(minorDigits) }

    private static func find(_ code: Span<UInt8>) -> Currency? {
        guard code.count == 3 else { return nil }
        let letters = UInt32(code[0]) << 16 | UInt32(code[1]) << 8 | UInt32(code[2])
        var lower = 0
        var upper = all.count
        while lower < upper {
            let middle = (lower + upper) / 2
            let candidate = all[middle].packed & 0xFF_FFFF
            if candidate == letters { return all[middle] }
            if candidate < letters { lower = middle + 1 } else { upper = middle }
        }
        return nil
    }

    private static func makeTable() -> [Currency] {
        codesByMinorDigits
            .flatMap { digits, codes in
                codes.split(separator: " ").map { code in
                    Currency(packed: code.utf8.reduce(UInt32(digits)) { $0 << 8 | UInt32($1) })
                }
            }
            .sorted { $0.packed & 0xFF_FFFF < $1.packed & 0xFF_FFFF }
    }
}

extension Currency: CustomStringConvertible {
    /// The three-letter code.
    public var description: String { code }
}
