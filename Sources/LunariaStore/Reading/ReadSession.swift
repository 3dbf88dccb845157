import class GRDB.Database
import LunariaCore

/// What can be read inside one read or write; lives as long as the database transaction around it.
class ReadSession: StoreReader {
    let db: Database
    let catalog: Catalog
    /// The transaction after which the data are seen.
    let transaction: Int64
    private let source: QueryCompiler.Source
    private let isDetached: Bool
    /// The newest transaction whose work is seen: a writer sees its own, which has no entry in the log yet.
    var horizon: Int64 { isDetached ? transaction + 1 : transaction }
    let cursors = OpenCursors()

    /// Makes a session that sees the data at a moment; one that also writes reads detached from its writing.
    init(_ db: Database, _ catalog: Catalog, at moment: Moment, isWriting: Bool = false) throws(StoreError) {
        self.db = db
        self.catalog = catalog
        self.isDetached = isWriting
        let last = try TransactionLog(db).last?.number ?? 0
        switch moment {
        case .latest: transaction = last
        case .transaction(let number):
            guard number >= 0, number <= last else { throw .unknownTransaction(number, last: last) }
            transaction = number
        case .date(let date):
            let end = (Int64(date.daysSince1970) + 1) * 86_400_000
            transaction = try TransactionLog(db).last(before: end)
        }
        source = transaction == last ? .latest : .after(transaction: transaction)
    }

    var schema: Schema { catalog.schema }

    func rows(_ query: Query) throws -> any RowCursor {
        let compiled = try compiler(try catalog.table(query.object)).rows(query)
        return try open(compiled).cursor
    }

    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow] {
        let compiler = compiler(try catalog.table(query.query.object))
        let aggregates = try AggregateCompiler(query, compiler)
        let (cursor, statement) = try open(aggregates.compiled)
        defer { cursor.close() }
        var rows: [AggregateRow] = []
        do {
            while try cursor.next() { rows.append(try aggregates.row(cursor, statement)) }
        } catch QueryError.mixedCurrencies(let field, _) {
            throw QueryError.mixedCurrencies(field: field, currencies: try currencies(of: field, query.query))
        }
        return rows
    }

    func record(_ object: ObjectDefinition, key: String) throws -> Record? {
        let table = try catalog.table(object.name)
        let sql =
            SQLFragment("SELECT id, \(table.fieldList)") + compiler(table).from
            + SQLFragment(" WHERE key = ?", [.text(key)])
        let (cursor, statement) = try open(table.compiled(sql), first: 1)
        defer { cursor.close() }
        guard try cursor.next() else { return nil }
        return Record(object: table.object, id: statement.integer(0), values: try cursor.values())
    }

    func versions(_ object: ObjectDefinition, key: String) throws -> [RecordVersion] {
        let table = try catalog.table(object.name)
        let sql = SQLFragment(
            "SELECT id, tx_from, tx_until, \(table.fieldList) FROM \(table.stored.versions) "
                + "WHERE key = ?2 ORDER BY tx_from", [.integer(horizon), .text(key)])
        let (cursor, statement) = try open(table.compiled(sql), first: 3)
        defer { cursor.close() }
        var versions: [RecordVersion] = []
        while try cursor.next() {
            let record = Record(object: table.object, id: statement.integer(0), values: try cursor.values())
            let until = statement.optionalInteger(2).flatMap { $0 > horizon ? nil : $0 }
            versions.append(RecordVersion(record: record, from: statement.integer(1), until: until))
        }
        return versions
    }

    func transactions() throws -> [Transaction] { try TransactionLog(db).all(upTo: transaction) }

    private func compiler(_ table: ObjectTable) -> QueryCompiler {
        QueryCompiler(table: table, source: source, isDetached: isDetached)
    }

    private func open(
        _ compiled: CompiledQuery, first: Int32 = 0
    ) throws(StoreError) -> (cursor: SQLiteRowCursor, statement: PreparedStatement) {
        let statement = try cursors.prepare(compiled.sql.text, isCacheable: compiled.isCacheable, db)
        statement.bind(compiled.sql.bindings)
        let cursor = SQLiteRowCursor(
            statement, columns: compiled.columns, currencyColumn: compiled.currencyColumn, first: first, open: cursors)
        return (cursor, statement)
    }

    /// The currencies of all amounts a query selects.
    private func currencies(of field: String, _ query: Query) throws -> [String] {
        let present = Filter(field, .isEmpty, [.boolean(false)])
        let query = Query(query.object, filters: query.filters + [present])
        let compiler = compiler(try catalog.table(query.object))
        let aggregates = try AggregateCompiler(
            AggregateQuery(query, groupBy: [FieldDefinition.currencyName], []), compiler)
        let (cursor, _) = try open(aggregates.compiled)
        defer { cursor.close() }
        var codes: [String] = []
        while try cursor.next() { codes.append(cursor.text(0)) }
        return codes
    }
}

extension SQLiteRowCursor {
    /// The values of all columns in the current row.
    func values() throws -> [Value] { try columns.indices.map { try value($0) } }
}
