import LunariaCore

extension PlainValue {
    /// Whether two numbers are no further apart than a tolerance; `nil` for what are not numbers of a kind.
    ///
    /// Texts are exact numbers here. Where a binary number is among the three, all are taken as such.
    func isNear(_ other: PlainValue, within tolerance: PlainValue) -> Bool? {
        if case .amount(let left) = self, case .amount(let right) = other, left.currency != right.currency {
            return nil
        }
        if let left = exact, let right = other.exact, let tolerance = tolerance.exact {
            return (try? left.subtracting(right)).map { $0.magnitude <= tolerance }
        }
        guard let left = binary, let right = other.binary, let tolerance = tolerance.binary else { return nil }
        return abs(left - right) <= tolerance
    }

    private var exact: Decimal? {
        switch self {
        case .integer(let integer): return Decimal(integer)
        case .decimal(let decimal): return decimal
        case .amount(let amount): return amount.value
        case .text(let bytes):
            let text = String(decoding: bytes, as: UTF8.self)
            return text.hasSuffix("%") ? (try? Percent(parsing: text))?.fraction : try? Decimal(parsing: text)
        case .none, .boolean, .float, .table, .other: return nil
        }
    }

    private var binary: Double? {
        if case .float(let float) = self { return float }
        return exact.flatMap { Double($0.description) }
    }
}
