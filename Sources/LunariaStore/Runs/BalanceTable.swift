import GRDB
import LunariaCore

/// The table of balances that runs carry; rows are added and never changed.
struct BalanceTable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Adds a balance; `false` if the run has one of that payee and name already.
    func insert(_ balance: IncentiveBalance, run: Int64) throws(StoreError) -> Bool {
        let statement = try PreparedStatement(
            db,
            """
            INSERT INTO balance (run, payee, name, opening, closing) VALUES (?, ?, ?, ?, ?) \
            ON CONFLICT (run, payee, name) DO NOTHING
            """)
        statement.bind([
            .integer(run), .text(balance.payee), .text(balance.name), .integer(balance.opening.minorUnits),
            .integer(balance.closing.minorUnits),
        ])
        try statement.run()
        return db.changesCount > 0
    }

    /// The balances of a run, in order of payee, then name.
    func balances(of run: StoredRun) throws(StoreError) -> [IncentiveBalance] {
        let statement = try PreparedStatement(
            db, "SELECT payee, name, opening, closing FROM balance WHERE run = ? ORDER BY payee, name")
        defer { statement.reset() }
        statement.bind(run.number, at: 1)
        let currency = run.run.currency
        var balances: [IncentiveBalance] = []
        while try statement.step() {
            balances.append(
                IncentiveBalance(
                    payee: statement.text(0), name: statement.text(1),
                    opening: Money(minorUnits: statement.integer(2), currency: currency),
                    closing: Money(minorUnits: statement.integer(3), currency: currency)))
        }
        return balances
    }
}
