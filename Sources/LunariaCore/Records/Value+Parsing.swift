extension Value {
    /// Reads a value of a field's type from text, as it stands in a file or on the command line.
    ///
    /// Empty text is `null`. An amount of money without a currency is read as a plain decimal: the currency is that of
    /// its record (`RecordDraft.resolved`).
    public init(parsing text: String, as type: FieldType) throws(ValueError) {
        if text.isEmpty {
            self = .null
            return
        }
        do {
            switch type {
            case .text, .reference: self = .text(text)
            case .choice(let choices): self = .text(try Self.choice(text, among: choices))
            case .integer: self = .integer(try Self.integer(text))
            case .decimal: self = .decimal(try Decimal(parsing: text))
            case .percent: self = .percent(try Percent(parsing: text))
            case .date: self = .date(try CalendarDate(parsing: text))
            case .datetime: self = .datetime(try DateTime(parsing: text))
            case .boolean: self = .boolean(try Self.boolean(text))
            case .money: self = try Self.money(text)
            }
        } catch let error as NumberError {
            if let limit = error.limit { throw ValueError(found: text, expected: limit) }
            throw ValueError(found: text, expected: type.expectation, detail: error.detail)
        } catch let error as CalendarError {
            throw ValueError(found: text, expected: type.expectation, detail: error.detail)
        } catch let error as ValueError {
            throw error
        } catch {
            throw ValueError(found: text, expected: type.expectation)
        }
    }

    private static func money(_ text: String) throws -> Value {
        guard text.utf8.contains(where: { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") })
        else { return .decimal(try Decimal(parsing: text)) }
        return .money(try Money(parsing: text))
    }

    private static func integer(_ text: String) throws(ValueError) -> Int64 {
        guard let integer = Int64(text) else { throw ValueError(found: text, expected: FieldType.integer.expectation) }
        return integer
    }

    private static func boolean(_ text: String) throws(ValueError) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "1", "是": true
        case "false", "no", "0", "否": false
        default: throw ValueError(found: text, expected: FieldType.boolean.expectation)
        }
    }

    private static func choice(_ text: String, among choices: [String]) throws(ValueError) -> String {
        if choices.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return text }
        throw ValueError(
            found: text, expected: FieldType.choice(choices).expectation,
            detail: Spelling.question(for: text, among: choices))
    }
}
