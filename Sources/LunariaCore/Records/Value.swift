/// A value of a field; `null` when the field is empty.
public enum Value: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int64)
    case decimal(Decimal)
    case money(Money)
    case percent(Percent)
    case boolean(Bool)
    case date(CalendarDate)
    case datetime(DateTime)

    /// Whether the field is empty.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The text of a text, choice or reference value, or `nil`.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// Whether it is kept like another value: texts byte by byte, as the database compares them.
    public func isExactly(_ other: Value) -> Bool {
        if case (.text(let left), .text(let right)) = (self, other) { return left.utf8.elementsEqual(right.utf8) }
        return self == other
    }

    /// The value as it stands in an exported file: empty for `null`, money without its currency.
    public var fileText: String {
        switch self {
        case .null: ""
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .decimal(let decimal): decimal.description
        case .money(let money): money.text
        case .percent(let percent): percent.description
        case .boolean(let boolean): boolean ? "true" : "false"
        case .date(let date): date.description
        case .datetime(let datetime): datetime.description
        }
    }
}
