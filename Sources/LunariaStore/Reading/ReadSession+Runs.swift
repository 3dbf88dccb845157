import LunariaCore

extension ReadSession {
    func runs() throws -> [IncentiveRun] { try RunTable(db).stored(upTo: horizon).map(\.run) }

    func runs(matching prefix: String) throws -> [IncentiveRun] {
        try RunTable(db).stored(upTo: horizon, matching: prefix).map(\.run)
    }

    func payeeTotals(of run: IncentiveRun) throws -> [PayeeTotal] { try LineTable(db).totals(of: try stored(run)) }

    func forEachLine(of run: IncentiveRun, payee: String?, _ body: (IncentiveLine) throws -> Void) throws {
        try LineTable(db).forEach(of: try stored(run), payee: payee, cursors, body)
    }

    private func stored(_ run: IncentiveRun) throws(StoreError) -> StoredRun {
        if let stored = try RunTable(db).run(hash: run.hash) { return stored }
        throw .refused(reason: "run \(run.name) is not stored")
    }
}
