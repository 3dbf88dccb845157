import LunariaCore

/// A generator that gives the same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number with up to `digits` digits and an exponent in `exponents`.
    mutating func decimal(digits: Int, exponents: ClosedRange<Int>) throws -> Decimal {
        var coefficient: Int128 = 0
        for _ in 0..<Int.random(in: 1...digits, using: &self) {
            coefficient = coefficient * 10 + Int128(Int.random(in: 0...9, using: &self))
        }
        let sign: Int128 = Bool.random(using: &self) ? 1 : -1
        return try Decimal(coefficient: coefficient * sign, exponent: Int.random(in: exponents, using: &self))
    }
}
