import class GRDB.Database
import LunariaCore

/// What can be read inside one read or write; lives as long as the database transaction around it.
class ReadSession: StoreReader {
    let db: Database
    private(set) var catalog: Catalog
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
        self.catalog = catalog.named(at: transaction, of: last)
        source = transaction == last ? .latest : .after(transaction: transaction)
    }

    var schema: Schema { catalog.schema }

    func rows(_ query: Query) throws -> any RowCursor { try rows(query, nil) }

    /// The rows of a query for which a further condition holds.
    func rows(_ query: Query, _ condition: SQLFragment?) throws -> any RowCursor {
        let compiler = compiler(try catalog.table(query.object), frozen: query.frozen)
        return try open(try compiler.rows(query, condition)).cursor
    }

    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow] {
        let compiler = compiler(try catalog.table(query.query.object), frozen: query.query.frozen)
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

    func hasChanged(_ objects: [String], after transaction: Int64) throws -> Bool {
        // Two steps down the primary key for each transaction, however many records one of them changed.
        let change = try PreparedStatement(db, "SELECT 1 FROM change WHERE tx = ?1 AND object = ?2 LIMIT 1")
        var number = max(transaction, 0)
        while number < horizon {
            number += 1
            change.bind(number, at: 1)
            for object in objects {
                change.bind(object, at: 2)
                defer { change.reset() }
                if try change.step() { return true }
            }
        }
        return false
    }

    func transactions(changing objects: [String], after transaction: Int64) throws -> [Transaction] {
        try TransactionLog(db).all(changing: objects, after: transaction, upTo: horizon)
    }

    private func compiler(_ table: ObjectTable, frozen: Query.Frozen? = nil) -> QueryCompiler {
        // What is frozen later than the moment that is read is as it was at that moment.
        let frozen = frozen.map { frozen in
            Query.Frozen(frozen.records.map { .init(key: $0.key, transaction: min($0.transaction, horizon)) })
        }
        return QueryCompiler(table: table, source: source, frozen: frozen, isDetached: isDetached)
    }

    func open(
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
        let query = Query(query.object, filters: query.filters + [present], frozen: query.frozen)
        let compiler = compiler(try catalog.table(query.object), frozen: query.frozen)
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
