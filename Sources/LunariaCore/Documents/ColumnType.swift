/// What all values of a table's column are, where that is declared.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
    case text
    case integer
    case decimal
    case money
    case percent
    case boolean
    case date
    case datetime

    /// Whether values are figures, which stand to the right.
    public var isNumeric: Bool {
        switch self {
        case .integer, .decimal, .money, .percent: true
        case .text, .boolean, .date, .datetime: false
        }
    }

    /// The type of a field that takes the same values.
    public var fieldType: FieldType {
        switch self {
        case .text: .text
        case .integer: .integer
        case .decimal: .decimal(places: 12)
        case .money: .money
        case .percent: .percent
        case .boolean: .boolean
        case .date: .date
        case .datetime: .datetime
        }
    }
}
