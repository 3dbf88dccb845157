import GRDB
import LunariaCore

/// The table of lines; rows are added and never changed.
struct LineTable {
    /// Which lines of a run are visited.
    enum Selection {
        case all
        /// All, by payee.
        case byPayee
        case payee(String)
        case opportunity(String?)
    }

    private static let columns = "number, payee, opportunity, date, rule, basis, rate, amount, kind, adjusts, author"
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Visits lines of a run in order.
    func forEach(
        of run: StoredRun, _ selection: Selection, _ cursors: OpenCursors, _ body: (IncentiveLine) throws -> Void
    ) throws {
        let (condition, value): (String, String?) =
            switch selection {
            case .all, .byPayee: ("", nil)
            case .payee(let payee): (" AND payee = ?3", payee)
            case .opportunity(let opportunity): (" AND opportunity IS ?3", opportunity)
            }
        let order = if case .byPayee = selection { "payee, id" } else { "id" }
        let statement = try cursors.prepare(
            "SELECT \(Self.columns) FROM line WHERE id BETWEEN ?1 AND ?2\(condition) ORDER BY \(order)",
            isCacheable: true, db)
        statement.bind(Self.ids(of: run))
        if let value {
            statement.bind(value, at: 3)
        } else if case .opportunity = selection {
            statement.bindNull(at: 3)
        }
        let cursor = SQLiteRowCursor(statement, columns: [], currencyColumn: nil, open: cursors)
        defer { cursor.close() }
        while try cursor.next() { try body(try Self.line(statement, run.run.currency)) }
    }

    /// The line of that number, or `nil`.
    func line(_ number: Int, of run: StoredRun) throws -> IncentiveLine? {
        guard (1...Self.mostLines).contains(number) else { return nil }
        let statement = try PreparedStatement(db, "SELECT \(Self.columns) FROM line WHERE id = ?")
        defer { statement.reset() }
        statement.bind(Self.id(run: run.number, number: number), at: 1)
        return try statement.step() ? try Self.line(statement, run.run.currency) : nil
    }

    /// What each payee of a run is paid, in order of payee.
    func totals(of run: StoredRun) throws -> [PayeeTotal] {
        let counted = "FILTER (WHERE kind IS NOT 'held')"
        let held = "FILTER (WHERE kind = 'held')"
        let statement = try PreparedStatement(
            db,
            """
            SELECT payee, count(*), sum(amount >> 32) \(counted), sum(amount & 4294967295) \(counted), \
            sum(amount >> 32) \(held), sum(amount & 4294967295) \(held) FROM line \
            WHERE id BETWEEN ?1 AND ?2 GROUP BY payee ORDER BY payee
            """)
        defer { statement.reset() }
        statement.bind(Self.ids(of: run))
        var totals: [PayeeTotal] = []
        while try statement.step() {
            totals.append(
                PayeeTotal(
                    payee: statement.text(0), lines: Int(statement.integer(1)),
                    total: try Self.sum(statement, 2, run.run.currency),
                    held: try Self.sum(statement, 4, run.run.currency)))
        }
        return totals
    }

    /// The id of a line; those of a run follow each other.
    static func id(run: Int64, number: Int) -> Int64 { (run << 32) + Int64(number) }

    /// The first and the last id the lines of a run may have.
    static func ids(of run: StoredRun) -> [StoredValue] {
        [.integer(id(run: run.number, number: 0)), .integer(id(run: run.number, number: mostLines))]
    }

    /// Adds a line; `id` and what `LineEncoder` gives, in order.
    static let insertion = """
        INSERT INTO line (id, payee, opportunity, date, rule, basis, rate, amount, kind, adjusts, author) \
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let mostLines = (1 << 32) - 1

    /// A sum in two halves; over no lines it is nothing.
    private static func sum(_ row: PreparedStatement, _ column: Int32, _ currency: Currency) throws -> Money {
        let sum = (Int128(row.integer(column)) << 32) + Int128(row.integer(column + 1))
        guard let units = Int64(exactly: sum) else { throw QueryError.overflow(field: "amount") }
        return Money(minorUnits: units, currency: currency)
    }

    private static func line(_ row: PreparedStatement, _ currency: Currency) throws -> IncentiveLine {
        IncentiveLine(
            number: Int(row.integer(0)), payee: row.text(1), opportunity: row.optionalText(2),
            date: row.isNull(3) ? nil : try row.withText(3) { bytes in try CalendarDate(parsing: bytes) },
            rule: row.text(4),
            basis: row.optionalInteger(5).map { Money(minorUnits: $0, currency: currency) },
            rate: row.isNull(6) ? nil : Percent(fraction: try row.withText(6) { bytes in try Decimal(parsing: bytes) }),
            amount: Money(minorUnits: row.integer(7), currency: currency),
            kind: row.isNull(8) ? .earned : try kind(row.text(8), ofLine: row.integer(0)),
            adjusts: row.optionalText(9), author: row.optionalText(10))
    }

    private static func kind(_ name: String, ofLine number: Int64) throws(StoreError) -> IncentiveLine.Kind {
        if let kind = IncentiveLine.Kind(rawValue: name) { return kind }
        let kinds = IncentiveLine.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .failed(
            reason: Label(
                en: "line \(number) of a run is of kind '\(name)', expected one of \(kinds)",
                zh: "批次的第 \(number) 行类型为“\(name)”，应为以下之一：\(kinds)"))
    }
}
