/// A percentage, kept as the exact fraction it stands for: `7.25%` is 0.0725.
public struct Percent: Sendable, Hashable {
    /// The percentage as a number: 0.0725 for `7.25%`.
    public let fraction: Decimal

    /// Creates the percentage that a fraction stands for: 0.0725 gives `7.25%`.
    @inlinable
    public init(fraction: Decimal) {
        self.fraction = fraction
    }

    /// Creates a percentage from text such as `7.25%`.
    ///
    /// A number without the sign is refused, because nobody can tell whether `0.05` means five percent or a twentieth
    /// of one.
    public init(parsing text: String) throws(NumberError) {
        try self.init(parsing: text.utf8.span)
    }

    /// Creates a percentage from UTF-8 bytes, as `init(parsing:)` does from a string.
    public init(parsing utf8: Span<UInt8>) throws(NumberError) {
        guard utf8.count > 0, utf8[utf8.count - 1] == UInt8(ascii: "%") else {
            throw Percent.refuseUnsigned(utf8)
        }
        let value: Decimal
        do throws(NumberError) {
            value = try Decimal(parsing: utf8.extracting(0..<utf8.count - 1))
        } catch {
            if case .notANumber = error { throw .notAPercent(found: Excerpt.make(of: utf8)) }
            throw error
        }
        fraction = try Decimal.make(
            negative: value.isNegative, magnitude: value.coefficient.magnitude, exponent: value.exponent - 2,
            operation: "reading a percentage")
    }

    private static func refuseUnsigned(_ utf8: Span<UInt8>) -> NumberError {
        let found = Excerpt.make(of: utf8)
        guard let value = try? Decimal(parsing: utf8) else { return .notAPercent(found: found) }
        // 0.05 may be meant as the fraction that 5% is, or as a twentieth of a percent.
        let isFraction = !value.isZero && value.magnitude < 1
        let suggestion = isFraction ? "\(Percent(fraction: value))` or `\(found)%" : found + "%"
        return .percentSignMissing(found: found, suggestion: suggestion)
    }
}

extension Percent: Comparable {
    /// Whether one percentage is below another.
    public static func < (left: Percent, right: Percent) -> Bool { left.fraction < right.fraction }
}

extension Percent: CustomStringConvertible {
    /// The percentage with its sign: `7.25%`.
    public var description: String { Decimal.plain(fraction.coefficient, exponent: fraction.exponent + 2) + "%" }
}
