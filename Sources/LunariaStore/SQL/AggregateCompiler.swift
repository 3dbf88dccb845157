import LunariaCore

/// Turns aggregate queries into SQL and rows of their results into figures.
///
/// A sum is selected in two halves, because SQLite's own stops at 64 bits and cannot say which field was too large;
/// the halves also give an exact mean of any number of values.
struct AggregateCompiler {
    /// A figure and the column where its parts begin.
    private struct Figure {
        let aggregate: Aggregate
        let field: FieldDefinition?
        let column: Int32
    }

    let compiled: CompiledQuery
    private let figures: [Figure]
    private let groupCount: Int

    init(_ query: AggregateQuery, _ compiler: QueryCompiler) throws(QueryError) {
        var columns: [RowColumn] = []
        for name in query.groupBy {
            let field = try compiler.filters.field(name)
            columns.append(RowColumn(name: field.name, type: field.type))
        }
        groupCount = columns.count
        var grouping = columns.map(\.name)
        var currency = grouping.firstIndex(of: FieldDefinition.currencyName)
        if currency == nil, columns.contains(where: { $0.type == .money }) {
            currency = grouping.count
            grouping.append(FieldDefinition.currencyName)
        }
        let groups = grouping.map(compiler.table.column)
        var expressions = groups
        var figures: [Figure] = []
        for aggregate in query.aggregates {
            let field = try Self.field(of: aggregate, in: query.query, compiler.filters)
            figures.append(Figure(aggregate: aggregate, field: field, column: Int32(expressions.count)))
            expressions += Self.expressions(aggregate.kind, field, compiler.table)
        }
        self.figures = figures
        // A statement needs at least one column, even when nothing is asked for.
        let selected = (expressions.isEmpty ? ["count(*)"] : expressions).joined(separator: ", ")
        let group = groups.joined(separator: ", ")
        let sql =
            SQLFragment("SELECT \(selected)") + compiler.from
            + (try compiler.filters.conditions(query.query.filters))
            + SQLFragment(grouping.isEmpty ? "" : " GROUP BY \(group) ORDER BY \(group)")
        try QueryCompiler.checkSize(of: sql, query.query)
        compiled = CompiledQuery(
            sql: sql, columns: columns, currencyColumn: currency.map { Int32($0) },
            isCacheable: QueryCompiler.isCacheable(query.query))
    }

    /// The field of an aggregate, checked; `nil` for a count of records.
    private static func field(
        of aggregate: Aggregate, in query: Query, _ filters: FilterCompiler
    ) throws(QueryError) -> FieldDefinition? {
        guard let name = aggregate.field else {
            if aggregate.kind == .count { return nil }
            throw .badOperand(
                field: query.object, found: aggregate.kind.rawValue,
                expected: Label(en: "a field to calculate with", zh: "用于计算的字段"))
        }
        let field = try filters.field(name)
        let isApplicable =
            switch aggregate.kind {
            case .count: true
            case .sum, .average: field.type.isStoredAsInteger && field.type != .boolean
            case .min, .max: field.type != .boolean
            }
        if isApplicable { return field }
        throw .notApplicable(aggregate.kind.rawValue, field: name, type: field.type.name)
    }

    /// The parts of a figure; an amount is followed by the first and last currency it is made of.
    private static func expressions(
        _ kind: Aggregate.Kind, _ field: FieldDefinition?, _ table: ObjectTable
    ) -> [String] {
        guard let field else { return ["count(*)"] }
        let column = table.column(of: field.name)
        let parts =
            switch kind {
            case .count: ["count(\(column))"]
            case .sum, .average: ["count(\(column))", "sum(\(column) >> 32)", "sum(\(column) & 4294967295)"]
            case .min, .max: ["count(\(column))", "\(kind.rawValue)(\(column))"]
            }
        guard field.type == .money, kind != .count else { return parts }
        let currency = "CASE WHEN \(column) IS NOT NULL THEN \(table.column(of: FieldDefinition.currencyName)) END"
        return parts + ["min(\(currency))", "max(\(currency))"]
    }
}

extension AggregateCompiler {
    /// The row the cursor stands on.
    func row(_ cursor: SQLiteRowCursor, _ statement: PreparedStatement) throws -> AggregateRow {
        AggregateRow(
            group: try (0..<groupCount).map { try cursor.value($0) },
            figures: try figures.map { try value(of: $0, statement) })
    }

    private func value(of figure: Figure, _ row: PreparedStatement) throws -> Value {
        let count = row.integer(figure.column)
        guard let field = figure.field, figure.aggregate.kind != .count else { return .integer(count) }
        if count == 0 { return .null }
        let first = figure.column + 1
        switch figure.aggregate.kind {
        case .count: return .integer(count)
        case .sum:
            return try number(sum(row, first), field, try currency(field, row, first + 2))
        case .average:
            let currency = try currency(field, row, first + 2)
            let places = currency?.minorDigits ?? field.type.places
            let total = try Decimal(coefficient: sum(row, first), exponent: -places)
            let mean = try total.divided(by: Decimal(count)).normalized
            return field.type == .percent ? .percent(Percent(fraction: mean)) : .decimal(mean)
        case .min, .max:
            if field.type.isStoredAsInteger {
                return try number(Int128(row.integer(first)), field, try currency(field, row, first + 1))
            }
            return try Value(parsing: row.text(first), stored: field.type)
        }
    }

    private func sum(_ row: PreparedStatement, _ column: Int32) -> Int128 {
        (Int128(row.integer(column)) << 32) + Int128(row.integer(column + 1))
    }

    /// The one currency of an amount's parts.
    private func currency(_ field: FieldDefinition, _ row: PreparedStatement, _ column: Int32) throws -> Currency? {
        guard field.type == .money else { return nil }
        let codes = [row.text(column), row.text(column + 1)]
        if codes[0] == codes[1] { return try Currency(code: codes[0]) }
        throw QueryError.mixedCurrencies(field: field.name, currencies: codes)
    }

    private func number(_ scaled: Int128, _ field: FieldDefinition, _ currency: Currency?) throws -> Value {
        switch field.type {
        case .decimal(let places): return .decimal(try Decimal(coefficient: scaled, exponent: -places).normalized)
        case .percent:
            let fraction = try Decimal(coefficient: scaled, exponent: -FieldType.percentPlaces)
            return .percent(Percent(fraction: fraction.normalized))
        case .integer, .money, .text, .boolean, .date, .datetime, .choice, .reference:
            guard let units = Int64(exactly: scaled) else { throw QueryError.overflow(field: field.name) }
            return currency.map { .money(Money(minorUnits: units, currency: $0)) } ?? .integer(units)
        }
    }
}

extension Value {
    /// Reads what is kept as text; a choice is taken as it stands, because the list may have changed since.
    fileprivate init(parsing text: String, stored type: FieldType) throws {
        switch type {
        case .date: self = .date(try CalendarDate(parsing: text))
        case .datetime: self = .datetime(try DateTime(parsing: text))
        case .text, .choice, .reference, .integer, .decimal, .money, .percent, .boolean: self = .text(text)
        }
    }
}
