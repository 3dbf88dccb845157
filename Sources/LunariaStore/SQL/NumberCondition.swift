import LunariaCore

/// What a comparison with an exact number means for the scaled integers that are stored.
///
/// `amount < 10.005` asks a field of two decimals for at most 1000, and `amount = 10.005` holds for none.
enum NumberCondition {
    case never
    case always
    case exactly(Int64)
    case atMost(Int64)
    case atLeast(Int64)

    /// The condition on integers scaled by 10^places; `nil` for a comparison that is neither order nor equality.
    init?(_ comparison: Filter.Comparison, _ number: Decimal, places: Int) {
        let below = Self.integer(nextTo: number, places: places, rounding: .floor)
        let above = Self.integer(nextTo: number, places: places, rounding: .ceiling)
        switch comparison {
        case .equal, .notEqual, .oneOf:
            self = below == above ? Int64(exactly: below).map(Self.exactly) ?? .never : .never
        case .less: self.init(atMost: above - 1)
        case .lessOrEqual: self.init(atMost: below)
        case .greater: self.init(atLeast: below + 1)
        case .greaterOrEqual: self.init(atLeast: above)
        case .contains, .begins, .isEmpty: return nil
        }
    }

    private init(atMost limit: Int128) {
        self = limit > Int128(Int64.max) ? .always : Int64(exactly: limit).map(Self.atMost) ?? .never
    }

    private init(atLeast limit: Int128) {
        self = limit < Int128(Int64.min) ? .always : Int64(exactly: limit).map(Self.atLeast) ?? .never
    }

    /// The integer next to the scaled number; for one beyond 64 bits, some integer beyond them on the same side.
    private static func integer(nextTo number: Decimal, places: Int, rounding: Rounding) -> Int128 {
        if let factor = try? Decimal(coefficient: 1, exponent: places),
            let scaled = try? number.normalized.multiplied(by: factor),
            let integer = try? scaled.rounded(places: 0, rounding: rounding).integer
        {
            return Int128(integer)
        }
        return Int128(number.isNegative ? Int64.min : Int64.max) * 2
    }

    /// The condition in SQL; nothing holds for an empty field.
    func sql(_ column: String) -> SQLFragment {
        switch self {
        case .never: SQLFragment("0")
        case .always: SQLFragment("\(column) IS NOT NULL")
        case .exactly(let integer): SQLFragment("\(column) = ?", [.integer(integer)])
        case .atMost(let integer): SQLFragment("\(column) <= ?", [.integer(integer)])
        case .atLeast(let integer): SQLFragment("\(column) >= ?", [.integer(integer)])
        }
    }
}
