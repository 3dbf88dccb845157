import LunariaCore

extension Value {
    /// The exact number that is drawn: an amount without its currency, a percentage as a fraction; `nil` for none.
    var figure: Decimal? {
        switch self {
        case .integer(let integer): Decimal(integer)
        case .decimal(let decimal): decimal
        case .percent(let percent): percent.fraction
        case .money(let money): money.decimal
        case .null, .text, .boolean, .date, .datetime: nil
        }
    }
}

extension Decimal {
    /// The number as a share of another, as near as a coordinate needs.
    func share(of whole: Decimal) -> Double {
        guard let share = try? divided(by: whole, digits: 17) else { return 0 }
        return Double(share.scientific) ?? 0
    }

    /// The sum, rounded only where the digits of both do not fit into one number.
    func plus(_ other: Decimal) -> Decimal {
        (try? adding(other, digits: Decimal.maximumDigits, rounding: .halfEven)) ?? self
    }

    /// The difference, rounded only where the digits of both do not fit into one number.
    func minus(_ other: Decimal) -> Decimal { plus(other.negated) }
}

extension Chart.Series {
    /// The figures that are there.
    var figures: [Decimal] { values.compactMap(\.figure) }
}
