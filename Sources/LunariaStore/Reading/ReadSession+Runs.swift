import LunariaCore

extension ReadSession {
    func runs() throws -> [IncentiveRun] { try RunTable(db).stored(upTo: horizon).map(\.run) }

    func runs(matching prefix: String) throws -> [IncentiveRun] {
        try RunTable(db).stored(upTo: horizon, matching: prefix).map(\.run)
    }

    func payeeTotals(of run: IncentiveRun) throws -> [PayeeTotal] { try LineTable(db).totals(of: try stored(run)) }

    func forEachLine(of run: IncentiveRun, payee: String?, _ body: (IncentiveLine) throws -> Void) throws {
        try LineTable(db).forEach(of: try stored(run), payee.map(LineTable.Selection.payee) ?? .all, cursors, body)
    }

    func forEachLine(of run: IncentiveRun, opportunity: String?, _ body: (IncentiveLine) throws -> Void) throws {
        try LineTable(db).forEach(of: try stored(run), .opportunity(opportunity), cursors, body)
    }

    func forEachLineByPayee(of run: IncentiveRun, _ body: (IncentiveLine) throws -> Void) throws {
        try LineTable(db).forEach(of: try stored(run), .byPayee, cursors, body)
    }

    func line(_ number: Int, of run: IncentiveRun) throws -> IncentiveLine? {
        try LineTable(db).line(number, of: try stored(run))
    }

    func balances(of run: IncentiveRun) throws -> [IncentiveBalance] {
        try BalanceTable(db).balances(of: try stored(run))
    }

    func planSource(_ hash: String) throws -> PlanSource? {
        guard let plugin = try RunTable(db).plugin(ofSource: hash, upTo: horizon) else { return nil }
        return try PlanSourceTable(db).source(hash, plugin: plugin)
    }

    func rows(_ query: Query, unpaidBy run: IncentiveRun) throws -> any RowCursor {
        let ids = LineTable.ids(of: try stored(run))
        let key = SQLText.identifier(FieldDefinition.keyName)
        let condition = SQLFragment(
            "\(key) NOT IN (SELECT opportunity FROM line WHERE id BETWEEN ? AND ? AND opportunity IS NOT NULL)", ids)
        return try rows(query, condition)
    }

    private func stored(_ run: IncentiveRun) throws(StoreError) -> StoredRun {
        if let stored = try RunTable(db).run(hash: run.hash) { return stored }
        throw .refused(reason: Label(en: "run \(run.name) is not stored", zh: "批次 \(run.name) 没有存入"))
    }
}
