/// The powers of ten that scaling needs, looked up instead of computed.
@usableFromInline
enum PowersOfTen {
    /// Ten to the power `exponent`, which must lie in `0...18`.
    @inlinable
    static func small(_ exponent: Int) -> Int64 { smallTable[exponent] }

    /// Ten to the power `exponent`, which must lie in `0...38`.
    @inlinable
    static func large(_ exponent: Int) -> UInt128 {
        exponent <= 18
            ? UInt128(truncatingIfNeeded: smallTable[exponent])
            : UInt128(truncatingIfNeeded: smallTable[18]) &* largeFactor(exponent - 18)
    }

    @inlinable
    static func largeFactor(_ exponent: Int) -> UInt128 {
        exponent <= 18
            ? UInt128(truncatingIfNeeded: smallTable[exponent])
            : UInt128(truncatingIfNeeded: smallTable[18]) &* UInt128(truncatingIfNeeded: smallTable[exponent - 18])
    }

    @usableFromInline static let smallTable: InlineArray<19, Int64> = [
        1, 10, 100, 1000, 10000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
        100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ]
}
