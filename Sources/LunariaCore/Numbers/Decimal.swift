/// An exact decimal number: `coefficient` times ten to the power `exponent`.
///
/// The coefficient has at most 38 digits and the exponent lies within ±6144. Arithmetic is exact or throws
/// `NumberError.overflow`; it never wraps and never rounds unless a method takes a `Rounding`. The exponent remembers
/// how the number was written (`1.0` and `1.00` print differently), while equality, order and hash go by value alone.
/// There is no negative zero, no infinity and no NaN.
///
/// The rules for exponents and rounding are those of the General Decimal Arithmetic specification
/// (speleotrove.com/decimal).
public struct Decimal: Sendable, BitwiseCopyable {
    // Two words instead of one `Int128`: eight-byte alignment keeps values at 24 bytes and out of the way of code that
    // does not align its stack to 16.
    @usableFromInline let high: Int64
    @usableFromInline let low: UInt64
    @usableFromInline let power: Int32

    /// The digits of the number as an integer, sign included; at most 38 of them.
    @inlinable public var coefficient: Int128 {
        Int128(truncatingIfNeeded: high) &<< 64 | Int128(truncatingIfNeeded: low)
    }

    /// The power of ten that the coefficient is multiplied with.
    @inlinable public var exponent: Int { Int(power) }

    /// Creates a number from parts that are known to be in range.
    @inlinable
    init(trusted coefficient: Int128, power: Int32) {
        high = Int64(truncatingIfNeeded: coefficient &>> 64)
        low = UInt64(truncatingIfNeeded: coefficient)
        self.power = power
    }

    /// Creates the number `coefficient` · 10^`exponent`.
    public init(coefficient: Int128, exponent: Int = 0) throws(NumberError) {
        guard coefficient.magnitude <= Decimal.largestCoefficient else { throw .overflow(operation: "making a number") }
        self = try Decimal.make(
            negative: coefficient < 0, magnitude: coefficient.magnitude, exponent: exponent,
            operation: "making a number")
    }

    /// Creates the number equal to an integer.
    @inlinable
    public init(_ integer: Int64) {
        self.init(trusted: Int128(integer), power: 0)
    }

    /// Creates the number equal to an integer.
    @inlinable
    public init(_ integer: Int) {
        self.init(trusted: Int128(integer), power: 0)
    }

    /// The number 0.
    @inlinable public static var zero: Decimal { Decimal(trusted: 0, power: 0) }

    /// The number 1.
    @inlinable public static var one: Decimal { Decimal(trusted: 1, power: 0) }

    /// The most digits a coefficient can have.
    public static var maximumDigits: Int { 38 }

    /// The exponents a number can have.
    public static var exponents: ClosedRange<Int> { -6144...6144 }

    @inlinable static var largestCoefficient: UInt128 { 99_999_999_999_999_999_999_999_999_999_999_999_999 }
    @inlinable static var largestPower: Int32 { 6144 }
}

extension Decimal: ExpressibleByIntegerLiteral {
    /// Creates the number equal to an integer literal.
    @inlinable
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}

extension Decimal {
    /// Whether the number is 0, whatever its exponent.
    @inlinable public var isZero: Bool { coefficient == 0 }

    /// Whether the number is below 0.
    @inlinable public var isNegative: Bool { coefficient < 0 }

    /// The number with its sign turned.
    @inlinable public var negated: Decimal { Decimal(trusted: 0 &- coefficient, power: power) }

    /// The number without its sign.
    @inlinable public var magnitude: Decimal { coefficient < 0 ? negated : self }

    /// Whether the number has no fraction: `5`, `5.00` and `5e3` have none.
    public var isInteger: Bool { power >= 0 || normalized.power >= 0 }

    /// The number as an integer, or `nil` when it has a fraction or lies outside the integers of 64 bits.
    public var integer: Int64? {
        if power == 0 { return Int64(exactly: coefficient) }
        let plain = normalized
        guard plain.power >= 0, plain.power <= 18 else { return nil }
        let (value, overflow) = plain.coefficient.multipliedReportingOverflow(
            by: Int128(PowersOfTen.small(Int(plain.power))))
        return overflow ? nil : Int64(exactly: value)
    }

    /// The same number without trailing zeros: `1.50` becomes `1.5`, `1200` becomes `1.2E+3`, zero becomes `0`.
    public var normalized: Decimal {
        if coefficient == 0 { return .zero }
        let (magnitude, dropped) = coefficient.magnitude.strippingZeros(atMost: Int(Decimal.largestPower - power))
        return Decimal(negative: coefficient < 0, magnitude: magnitude, power: power + Int32(dropped))
    }

    /// How many digits the coefficient has; zero has one.
    var digitCount: Int { max(coefficient.magnitude.decimalDigitCount, 1) }

    /// Creates a number from a magnitude and an exponent that are known to be in range.
    @inlinable
    init(negative: Bool, magnitude: UInt128, power: Int32) {
        let value = Int128(truncatingIfNeeded: magnitude)
        self.init(trusted: negative ? 0 &- value : value, power: power)
    }

    /// Creates a number from a magnitude of at most 38 digits, moving an exponent that is out of range back into it
    /// where zeros allow.
    static func make(
        negative: Bool, magnitude: UInt128, exponent: Int, operation: String
    ) throws(NumberError) -> Decimal {
        let limit = Int(largestPower)
        if exponent.magnitude <= limit {
            return Decimal(negative: negative, magnitude: magnitude, power: Int32(exponent))
        }
        if magnitude == 0 { return Decimal(trusted: 0, power: exponent < 0 ? -largestPower : largestPower) }
        if exponent > limit {
            let (zeros, overflow) = exponent.subtractingReportingOverflow(limit)
            guard !overflow, zeros <= maximumDigits - magnitude.decimalDigitCount else {
                throw .overflow(operation: operation)
            }
            return Decimal(
                negative: negative, magnitude: magnitude * PowersOfTen.large(zeros), power: largestPower)
        }
        guard exponent >= -limit - maximumDigits else { throw .overflow(operation: operation) }
        let zeros = -limit - exponent
        let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: PowersOfTen.large(zeros))
        guard remainder == 0 else { throw .overflow(operation: operation) }
        return Decimal(negative: negative, magnitude: quotient, power: -largestPower)
    }
}
