/// Reads values of a field as people write them, in the cells of a file and on the command line.
///
/// Takes all that `Value(parsing:as:)` takes, a choice also by its label in either language, and a date also in other forms
/// that begin with the year, both and figures also with blanks around them. Made once for many values.
public struct FieldReader: Sendable {
    private enum Way {
        case choice(ChoiceNames)
        case date
        /// Blanks around it are part of the value.
        case text(FieldType)
        case figure(FieldType)
    }

    private let way: Way

    /// Makes a reader for a field.
    public init(_ field: FieldDefinition) {
        way =
            switch field.type {
            case .choice(let choices): .choice(ChoiceNames(choices.map { ($0, field.words[$0] ?? Label($0)) }))
            case .date: .date
            case .text, .reference: .text(field.type)
            case .integer, .decimal, .money, .percent, .boolean, .datetime: .figure(field.type)
            }
    }

    /// Reads a value; empty text is `null`.
    public func value(_ text: String) throws(ValueError) -> Value {
        if text.isEmpty { return .null }
        switch way {
        case .choice(let names): return .text(try names.code(of: text))
        case .text(let type): return try Value(parsing: text, as: type)
        case .figure(let type):
            do {
                return try Value(parsing: text, as: type)
            } catch {
                // Blanks are rare, so that only a value that is none so far is looked at again.
                let trimmed = text.trimmed
                guard trimmed.utf8.count < text.utf8.count, !trimmed.isEmpty,
                    let value = try? Value(parsing: trimmed, as: type)
                else { throw error }
                return value
            }
        case .date:
            do {
                return .date(try CalendarDate(yearFirst: text.trimmed))
            } catch {
                // Of a day that there is not the form was understood.
                let (detail, form) = (error.detail, FieldType.date.expectation)
                throw ValueError(found: text, expected: detail == nil ? CalendarDate.yearFirst : form, detail: detail)
            }
        }
    }
}
