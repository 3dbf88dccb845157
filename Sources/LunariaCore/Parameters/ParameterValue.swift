/// A value of a parameter, checked against its declaration.
public enum ParameterValue: Sendable, Hashable, CustomStringConvertible {
    case text(String)
    case integer(Int64)
    case decimal(Decimal)
    case money(Money)
    case percent(Percent)
    case boolean(Bool)
    case date(CalendarDate)
    case period(Period)
    case rateTable(RateTable)

    /// The value in the one canonical spelling that identifies a run.
    public var description: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .decimal(let decimal): decimal.normalized.description
        case .money(let money): money.description
        case .percent(let percent): Percent(fraction: percent.fraction.normalized).description
        case .boolean(let boolean): boolean ? "true" : "false"
        case .date(let date): date.description
        case .period(let period): "\(period.start)..\(period.until)"
        case .rateTable(let table): table.description
        }
    }
}
