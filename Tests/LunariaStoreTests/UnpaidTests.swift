import LunariaCore
import LunariaStore
import Testing

struct UnpaidTests {
    /// O1 to O4 of 100.00 to 400.00; the run names O1, O3 and one that is not there.
    private func make() throws -> (Workspace, IncentiveRun) {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            for number in 1...4 {
                _ = try writer.save(
                    try workspace.draft(
                        "opportunity", "O\(number)",
                        ["amount": .integer(Int64(number * 100)), "owner": .text(number < 3 ? "Ada" : "Bo")]), .create)
            }
        }
        var stored: IncentiveRun?
        try workspace.write { writer in
            for (index, opportunity) in ["O1", "O3", "O1", nil, "gone"].enumerated() {
                try writer.append(
                    try LedgerTests.line(index + 1, .held, "1.00 CNY", opportunity: opportunity))
            }
            let run = try RunTests.run(digest: writer.lineDigest, hash: "aa", total: "0.00 CNY", count: 5)
            try writer.store(run, source: RunTests.source)
            stored = run
        }
        return (workspace, try #require(stored))
    }

    private func rows(
        _ query: Query, _ workspace: Workspace, _ run: IncentiveRun, at moment: Moment = .latest
    ) throws -> [String] {
        try workspace.store.read(at: moment) { reader in
            let cursor = try reader.rows(query, unpaidBy: run)
            var rows: [String] = []
            while try cursor.next() {
                rows.append(try cursor.columns.indices.map { try cursor.value($0).fileText }.joined(separator: "|"))
            }
            return rows
        }
    }

    @Test func `the records no line names are given, as the query asks for them`() throws {
        let (workspace, run) = try make()
        #expect(try rows(Query("opportunity", projection: ["key"]), workspace, run) == ["O2", "O4"])
        let query = Query(
            "opportunity", filters: [Filter("amount", .less, [.integer(400)])], projection: ["amount", "key"],
            order: [.init("amount", descending: true)], limit: 1)
        #expect(try rows(query, workspace, run) == ["200.00|O2"])
    }

    @Test func `a past moment and frozen records go with it`() throws {
        let (workspace, run) = try make()
        try workspace.save("opportunity", "O5", ["owner": .text("Bo")])
        try workspace.save("opportunity", "O4", ["owner": .text("Ada")])
        var query = Query("opportunity", filters: [.equal("owner", .text("Bo"))], projection: ["key"])
        #expect(try rows(query, workspace, run) == ["O5"])
        #expect(try rows(query, workspace, run, at: .transaction(2)) == ["O4"])
        query.frozen = Query.Frozen(keys: ["O4", "O5"], transaction: 2)
        #expect(try rows(query, workspace, run) == ["O4"])
        #expect(try rows(query, workspace, run, at: .transaction(3)) == ["O4"])
    }

    @Test func `a writer that writes meanwhile does not disturb it`() throws {
        let (workspace, run) = try make()
        var keys: [String] = []
        try workspace.write { writer in
            let cursor = try writer.rows(Query("opportunity", projection: ["key"]), unpaidBy: run)
            while try cursor.next() {
                keys.append(cursor.text(0))
                _ = try writer.save(try workspace.draft("opportunity", "P" + cursor.text(0)), .create)
            }
        }
        #expect(keys == ["O2", "O4"])
    }

    @Test func `a run that paid nothing leaves every record unpaid`() throws {
        let (workspace, _) = try make()
        var empty: IncentiveRun?
        try workspace.write { writer in
            let run = try RunTests.run(digest: writer.lineDigest, hash: "bb", total: "0.00 CNY", count: 0)
            try writer.store(run, source: RunTests.source)
            empty = run
        }
        let query = Query("opportunity", projection: ["key"])
        #expect(try rows(query, workspace, try #require(empty)) == ["O1", "O2", "O3", "O4"])
        #expect(throws: StoreError.refused(reason: Label(en: "run ff is not stored", zh: "批次 ff 没有存入"))) {
            try rows(query, workspace, try RunTests.run(digest: "", hash: "ff"))
        }
    }
}
