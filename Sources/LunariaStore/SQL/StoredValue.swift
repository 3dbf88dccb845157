import LunariaCore

/// A value as the database keeps it.
enum StoredValue: Sendable {
    case null
    case integer(Int64)
    case text(String)

    /// Text, or null without it.
    init(_ text: String?) { self = text.map(Self.text) ?? .null }

    /// An integer, or null without it.
    init(_ integer: Int64?) { self = integer.map(Self.integer) ?? .null }

    /// The stored form of a value that fits the field's type; `nil` for one that does not.
    init?(_ value: Value, as type: FieldType) {
        switch (value, type) {
        case (.null, _): self = .null
        case (.text(let text), .text), (.text(let text), .choice), (.text(let text), .reference): self = .text(text)
        case (.integer(let integer), .integer): self = .integer(integer)
        case (.boolean(let boolean), .boolean): self = .integer(boolean ? 1 : 0)
        case (.money(let money), .money): self = .integer(money.minorUnits)
        case (.date(let date), .date): self = .text(date.description)
        case (.datetime(let datetime), .datetime): self = .text(datetime.description)
        case (.decimal(let decimal), .decimal(let places)):
            guard let scaled = decimal.scaled(places: places) else { return nil }
            self = .integer(scaled)
        case (.percent(let percent), .percent):
            guard let scaled = percent.fraction.scaled(places: FieldType.percentPlaces) else { return nil }
            self = .integer(scaled)
        default: return nil
        }
    }
}
