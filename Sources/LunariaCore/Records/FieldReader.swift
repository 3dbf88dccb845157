/// Reads values of a field as people write them, in the cells of a file and on the command line.
///
/// Takes all that `Value(parsing:as:)` takes, a choice also by its label in either language, and a date also in other forms
/// that begin with the year. Made once for many values.
public struct FieldReader: Sendable {
    private enum Way {
        case choice(ChoiceNames)
        case date
        case other(FieldType)
    }

    private let way: Way

    /// Makes a reader for a field.
    public init(_ field: FieldDefinition) {
        way =
            switch field.type {
            case .choice(let choices): .choice(ChoiceNames(choices.map { ($0, field.words[$0] ?? Label($0)) }))
            case .date: .date
            case .text, .integer, .decimal, .money, .percent, .boolean, .datetime, .reference: .other(field.type)
            }
    }

    /// Reads a value; empty text is `null`.
    public func value(_ text: String) throws(ValueError) -> Value {
        if text.isEmpty { return .null }
        switch way {
        case .choice(let names): return .text(try names.code(of: text))
        case .other(let type): return try Value(parsing: text, as: type)
        case .date:
            do {
                return .date(try CalendarDate(yearFirst: text))
            } catch {
                throw ValueError(found: text, expected: FieldType.date.expectation, detail: error.detail)
            }
        }
    }
}
