import LunariaCore

/// A query as SQL, with what its columns mean.
struct CompiledQuery {
    let sql: SQLFragment
    let columns: [RowColumn]
    /// The index of the column that holds the currency of the row's amounts.
    let currencyColumn: Int32?
    /// Whether the text depends on nothing but the shape of the query, so that preparing it once is enough.
    let isCacheable: Bool
}

/// Turns queries on one object into SQL.
struct QueryCompiler {
    /// Which versions of the records are selected.
    enum Source {
        case latest
        case after(transaction: Int64)
    }

    /// The most values a statement takes (SQLite's limit is 32,766).
    static let bindingLimit = 32_000

    let table: ObjectTable
    let source: Source
    /// Records whose versions are taken from another time than that of the source.
    let frozen: Query.Frozen?
    /// Whether rows must be collected before the first is handed out, so that writing does not disturb the reading.
    let isDetached: Bool

    /// The rows of a query for which a further condition holds, if there is one.
    func rows(_ query: Query, _ condition: SQLFragment? = nil) throws(QueryError) -> CompiledQuery {
        let names = query.projection.isEmpty ? table.object.fields.map(\.name) : query.projection
        var columns: [RowColumn] = []
        for name in names {
            let field = try filters.field(name)
            columns.append(RowColumn(name: field.name, type: field.type))
        }
        var selected = names
        var currency = names.firstIndex(of: FieldDefinition.currencyName)
        if currency == nil, columns.contains(where: { $0.type == .money }) {
            currency = selected.count
            selected.append(FieldDefinition.currencyName)
        }
        let sql =
            SQLFragment("SELECT \(selected.map(table.column).joined(separator: ", "))") + from
            + (try filters.conditions(query.filters, and: condition))
            + SQLFragment(" ORDER BY \(try order(query).joined(separator: ", "))") + (try limit(query))
        try Self.checkSize(of: sql, query)
        return CompiledQuery(
            sql: sql, columns: columns, currencyColumn: currency.map { Int32($0) },
            isCacheable: Self.isCacheable(query))
    }

    var filters: FilterCompiler { FilterCompiler(table: table) }

    /// The part from FROM on that says where records come from; what it binds are the statement's first parameters.
    var from: SQLFragment {
        let (records, bindings): (String, [StoredValue]) =
            switch source {
            case .latest: (table.stored.current, [])
            case .after(let transaction): (table.stored.asOf(parameter: "?1"), [.integer(transaction)])
            }
        guard let frozen else { return SQLFragment(" FROM \(records)", bindings) }
        return SQLFragment(
            " FROM \(table.stored.freezing(parameter: "?\(bindings.count + 1)", in: records))",
            bindings + [.text(JSONText.pairs(frozen.records.map { ($0.key, $0.transaction) }))])
    }

    /// The terms of the order; the key comes last and decides between equals.
    private func order(_ query: Query) throws(QueryError) -> [String] {
        var terms: [String] = []
        for key in query.order {
            let field = try filters.field(key.field)
            let direction = key.descending ? " DESC" : ""
            terms += expressions(for: field).map { "\(prefix)\($0)\(direction)" }
        }
        if !query.order.contains(where: { $0.field == FieldDefinition.keyName }) {
            terms.append(prefix + SQLText.identifier(FieldDefinition.keyName))
        }
        return terms
    }

    /// The plus keeps SQLite from walking an index in this order, which leaves it to sort, hence to read all rows first.
    private var prefix: String { isDetached ? "+" : "" }

    private func expressions(for field: FieldDefinition) -> [String] {
        let column = table.column(of: field.name)
        if field.type != .money { return [column] }
        return CurrencyDigits.order(amount: column, currency: table.column(of: FieldDefinition.currencyName))
    }

    private func limit(_ query: Query) throws(QueryError) -> SQLFragment {
        guard let limit = query.limit else { return SQLFragment("") }
        if limit < 0 {
            throw .badOperand(
                field: "limit", found: String(limit), expected: Label(en: "0 or more rows", zh: "0 行或更多"))
        }
        return SQLFragment(" LIMIT ?", [.integer(Int64(limit))])
    }

    /// Lists of values differ in length from query to query; keeping a statement for each length would only fill memory.
    static func isCacheable(_ query: Query) -> Bool {
        !query.filters.contains { $0.comparison == .oneOf }
    }

    static func checkSize(of sql: SQLFragment, _ query: Query) throws(QueryError) {
        guard sql.bindings.count > bindingLimit else { return }
        let field = query.filters.max { $0.operands.count < $1.operands.count }?.field ?? ""
        throw .badOperand(
            field: field, found: "\(sql.bindings.count) values",
            expected: Label(
                en: "at most \(bindingLimit) values in one query", zh: "一次查询最多 \(bindingLimit) 个值"))
    }
}
