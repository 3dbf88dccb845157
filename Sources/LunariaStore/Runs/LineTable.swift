import GRDB
import LunariaCore

/// The table of lines; rows are added and never changed.
struct LineTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Visits the lines of a run in order, of one payee or of all.
    func forEach(
        of run: StoredRun, payee: String?, _ cursors: OpenCursors, _ body: (IncentiveLine) throws -> Void
    ) throws {
        let condition = payee == nil ? "" : " AND payee = ?3"
        let statement = try cursors.prepare(
            """
            SELECT number, payee, opportunity, date, rule, basis, rate, amount FROM line \
            WHERE id BETWEEN ?1 AND ?2\(condition) ORDER BY id
            """, isCacheable: true, db)
        Self.bind(run, to: statement)
        if let payee { statement.bind(payee, at: 3) }
        let cursor = SQLiteRowCursor(statement, columns: [], currencyColumn: nil, open: cursors)
        defer { cursor.close() }
        while try cursor.next() { try body(try Self.line(statement, run.run.currency)) }
    }

    /// What each payee of a run is paid, in order of payee.
    func totals(of run: StoredRun) throws -> [PayeeTotal] {
        let statement = try PreparedStatement(
            db,
            """
            SELECT payee, count(*), sum(amount >> 32), sum(amount & 4294967295) FROM line \
            WHERE id BETWEEN ?1 AND ?2 GROUP BY payee ORDER BY payee
            """)
        defer { statement.reset() }
        Self.bind(run, to: statement)
        var totals: [PayeeTotal] = []
        while try statement.step() {
            let sum = (Int128(statement.integer(2)) << 32) + Int128(statement.integer(3))
            guard let units = Int64(exactly: sum) else { throw QueryError.overflow(field: "amount") }
            totals.append(
                PayeeTotal(
                    payee: statement.text(0), lines: Int(statement.integer(1)),
                    total: Money(minorUnits: units, currency: run.run.currency)))
        }
        return totals
    }

    /// The id of a line; those of a run follow each other.
    static func id(run: Int64, number: Int) -> Int64 { (run << 32) + Int64(number) }

    /// Adds a line; `id` and the columns of `StoredLine` in order.
    static let insertion = """
        INSERT INTO line (id, payee, opportunity, date, rule, basis, rate, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static func bind(_ run: StoredRun, to statement: PreparedStatement) {
        statement.bind(id(run: run.number, number: 0), at: 1)
        statement.bind(id(run: run.number + 1, number: -1), at: 2)
    }

    private static func line(_ row: PreparedStatement, _ currency: Currency) throws -> IncentiveLine {
        IncentiveLine(
            number: Int(row.integer(0)), payee: row.text(1), opportunity: row.optionalText(2),
            date: row.isNull(3) ? nil : try row.withText(3) { bytes in try CalendarDate(parsing: bytes) },
            rule: row.text(4),
            basis: row.optionalInteger(5).map { Money(minorUnits: $0, currency: currency) },
            rate: row.isNull(6) ? nil : Percent(fraction: try row.withText(6) { bytes in try Decimal(parsing: bytes) }),
            amount: Money(minorUnits: row.integer(7), currency: currency))
    }
}
