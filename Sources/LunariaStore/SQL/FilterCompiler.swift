import LunariaCore

/// Turns filters on the fields of an object into SQL; every operand is bound, never written into the text.
struct FilterCompiler {
    let table: ObjectTable
    private var object: ObjectDefinition { table.object }

    /// The condition that all filters and a further condition make together, empty for none.
    func conditions(_ filters: [Filter], and condition: SQLFragment? = nil) throws(QueryError) -> SQLFragment {
        var parts: [SQLFragment] = condition.map { [$0] } ?? []
        if filters.isEmpty, parts.isEmpty { return SQLFragment("") }
        for filter in filters { parts.append(try self.condition(filter, on: try field(filter.field))) }
        return SQLFragment(" WHERE ") + parts.joined("AND")
    }

    /// The field of that name; an unknown one is an error with a suggestion.
    func field(_ name: String) throws(QueryError) -> FieldDefinition {
        if let field = object.field(name) { return field }
        throw .schema(.unknownField(name, object: object.name, known: object.fields.map(\.name)))
    }

    private func condition(_ filter: Filter, on field: FieldDefinition) throws(QueryError) -> SQLFragment {
        let column = table.column(of: field.name)
        switch filter.comparison {
        case .isEmpty:
            guard case .boolean(let wanted) = try single(filter) else {
                throw bad(filter, FieldType.boolean.expectation)
            }
            return SQLFragment(wanted ? "\(column) IS NULL" : "\(column) IS NOT NULL")
        case .contains, .begins: return try search(filter, on: field, column)
        case .notEqual:
            // Also true for an empty field, which is different from every value.
            return SQLFragment("(") + (try equality([try single(filter)], filter, field)) + SQLFragment(") IS NOT 1")
        case .equal: return try equality([try single(filter)], filter, field)
        case .oneOf: return try equality(filter.operands, filter, field)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return try order(filter, on: field, column)
        }
    }

    private func single(_ filter: Filter) throws(QueryError) -> Value {
        if filter.operands.count == 1 { return filter.operands[0] }
        throw .badOperand(
            field: filter.field, found: "\(filter.operands.count) values",
            expected: Label(en: "one value to compare with", zh: "一个用于比较的值"))
    }

    private func bad(_ filter: Filter, _ expected: Label) -> QueryError {
        let found = filter.operands.map(\.fileText).joined(separator: ", ")
        return .badOperand(field: filter.field, found: found, expected: expected)
    }

    private func inapplicable(_ filter: Filter, _ field: FieldDefinition) -> QueryError {
        .notApplicable(filter.comparison.rawValue, field: field.name, type: field.type.name)
    }
}

extension FilterCompiler {
    /// Literal search by bytes: no wildcards, no folding of case.
    ///
    /// UTF-8 makes that the same as a search by letters.
    private func search(
        _ filter: Filter, on field: FieldDefinition, _ column: String
    ) throws(QueryError) -> SQLFragment {
        switch field.type {
        case .text, .choice, .reference: break
        case .integer, .decimal, .money, .percent, .boolean, .date, .datetime: throw inapplicable(filter, field)
        }
        guard case .text(let text) = try single(filter) else { throw bad(filter, FieldType.text.expectation) }
        if filter.comparison == .contains {
            return SQLFragment("instr(CAST(\(column) AS BLOB), CAST(? AS BLOB)) > 0", [.text(text)])
        }
        return SQLFragment(
            "substr(CAST(\(column) AS BLOB), 1, ?) = CAST(? AS BLOB)", [.integer(Int64(text.utf8.count)), .text(text)])
    }

    private func order(_ filter: Filter, on field: FieldDefinition, _ column: String) throws(QueryError) -> SQLFragment
    {
        if field.type == .boolean { throw inapplicable(filter, field) }
        switch try operand(try single(filter), field) {
        case .null: throw bad(filter, field.type.expectation)
        case .plain(let value): return SQLFragment("\(column) \(filter.comparison.symbol) ?", [value])
        case .number(let number): return try numeric(filter.comparison, [number], field, column)
        case .money(let money):
            return SQLFragment(
                "(\(column) \(filter.comparison.symbol) ? AND \(currencyColumn) = ?)",
                [.integer(money.minorUnits), .text(money.currency.code)])
        }
    }

    /// The condition that the field holds one of the values.
    private func equality(
        _ values: [Value], _ filter: Filter, _ field: FieldDefinition
    ) throws(QueryError) -> SQLFragment {
        let column = table.column(of: field.name)
        var parts: [SQLFragment] = []
        var plain: [StoredValue] = []
        var numbers: [Decimal] = []
        var amounts: [Currency: [StoredValue]] = [:]
        for value in values {
            switch try operand(value, field) {
            case .null: parts.append(SQLFragment("\(column) IS NULL"))
            case .plain(let stored): plain.append(stored)
            case .number(let number): numbers.append(number)
            case .money(let money): amounts[money.currency, default: []].append(.integer(money.minorUnits))
            }
        }
        if !plain.isEmpty { parts.append(membership(column, plain)) }
        if !numbers.isEmpty { parts.append(try numeric(.equal, numbers, field, column)) }
        for (currency, units) in amounts.sorted(by: { $0.key.code < $1.key.code }) {
            let isCurrency = SQLFragment("\(currencyColumn) = ?", [.text(currency.code)])
            parts.append([membership(column, units), isCurrency].joined("AND"))
        }
        return parts.isEmpty ? SQLFragment("0") : parts.joined("OR")
    }

    private func membership(_ column: String, _ values: [StoredValue]) -> SQLFragment {
        values.count == 1
            ? SQLFragment("\(column) = ?", values)
            : SQLFragment("\(column) IN (\(SQLText.placeholders(values.count)))", values)
    }

    /// A comparison with numbers, for amounts in each record's own currency.
    private func numeric(
        _ comparison: Filter.Comparison, _ numbers: [Decimal], _ field: FieldDefinition, _ column: String
    ) throws(QueryError) -> SQLFragment {
        guard field.type == .money else { return compare(comparison, numbers, places: field.type.places, column) }
        return CurrencyDigits.conditions(currencyColumn).map { digits, hasDigits in
            [compare(comparison, numbers, places: digits, column), SQLFragment(hasDigits)].joined("AND")
        }.joined("OR")
    }

    private func compare(
        _ comparison: Filter.Comparison, _ numbers: [Decimal], places: Int, _ column: String
    ) -> SQLFragment {
        let conditions = numbers.compactMap { NumberCondition(comparison, $0, places: places) }
        if conditions.count == 1 { return conditions[0].sql(column) }
        let integers: [StoredValue] = conditions.compactMap { condition in
            if case .exactly(let integer) = condition { .integer(integer) } else { nil }
        }
        return integers.isEmpty ? SQLFragment("0") : membership(column, integers)
    }

    private var currencyColumn: String { table.column(of: FieldDefinition.currencyName) }
}

extension FilterCompiler {
    private enum Operand {
        case null
        case plain(StoredValue)
        case number(Decimal)
        case money(Money)
    }

    /// The value as the field is compared with; text is read as the field's type.
    private func operand(_ value: Value, _ field: FieldDefinition) throws(QueryError) -> Operand {
        switch (field.type, value) {
        case (_, .null): return .null
        case (.text, .text(let text)), (.reference, .text(let text)): return .plain(.text(text))
        case (.choice(let choices), .text(let text)) where choices.contains(text): return .plain(.text(text))
        case (.integer, .integer(let integer)), (.decimal, .integer(let integer)), (.money, .integer(let integer)):
            return .number(Decimal(integer))
        case (.integer, .decimal(let decimal)), (.decimal, .decimal(let decimal)), (.money, .decimal(let decimal)):
            return .number(decimal)
        case (.percent, .percent(let percent)): return .number(percent.fraction)
        case (.money, .money(let money)): return .money(money)
        case (.boolean, .boolean), (.date, .date), (.datetime, .datetime):
            if let stored = StoredValue(value, as: field.type) { return .plain(stored) }
        case (_, .text(let text)):
            if let parsed = try? Value(parsing: text, as: field.type), parsed.text == nil, !parsed.isNull {
                return try operand(parsed, field)
            }
        default: break
        }
        throw .badOperand(field: field.name, found: value.fileText, expected: field.type.expectation)
    }
}

extension FieldType {
    /// By how many decimals the stored integers are scaled, for a type other than money.
    var places: Int {
        switch self {
        case .decimal(let places): places
        case .percent: FieldType.percentPlaces
        case .text, .integer, .money, .boolean, .date, .datetime, .choice, .reference: 0
        }
    }
}

extension Filter.Comparison {
    /// The operator between a column and one operand.
    fileprivate var symbol: String {
        switch self {
        case .equal, .notEqual, .oneOf, .contains, .begins, .isEmpty: "="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}
