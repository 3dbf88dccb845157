import LunariaCore
import LunariaStore
import Testing

struct TamperingTests {
    /// 1 creates A and B, 2 changes A, 3 deletes B, 4 stores a run of three lines.
    private func make() throws -> DatabaseFile {
        let file = try DatabaseFile()
        let workspace = try Workspace.open(file)
        try workspace.write("one") { writer in
            for key in ["A", "B"] {
                _ = try writer.save(
                    try workspace.draft(
                        "account", key, ["name": .text(key), "annual_revenue": try .decimal("100.00")]), .create)
            }
        }
        try workspace.save("account", "A", ["name": .text("A changed")], reason: "two")
        try workspace.delete("account", "B", reason: "three")
        try workspace.write("four") { writer in
            for line in try RunTests.lines() { try writer.append(line) }
            try writer.append(try LedgerTests.line(3, .manual, "1.67 CNY", adjusts: "ff", author: "Eve"))
            try writer.append(try LedgerTests.balance("Ada", "draw", "0.00 CNY", "5.00 CNY"))
            try writer.store(
                try RunTests.run(digest: writer.lineDigest, total: "30.00 CNY", count: 3), source: RunTests.source)
        }
        #expect(try workspace.verify() == 4)
        return file
    }

    @Test(
        arguments: [
            ("UPDATE account SET annual_revenue = 99 WHERE key = 'A'", 2, "account 'A' does not hold what it wrote"),
            ("UPDATE account SET region = 'x' WHERE key = 'A'", 2, "account 'A' does not hold what it wrote"),
            ("UPDATE account SET name = NULL WHERE key = 'A'", 2, "account 'A' does not hold what it wrote"),
            ("UPDATE account SET tx_from = 4 WHERE key = 'A'", 2, "the version of account 'A' that it made is missing"),
            ("UPDATE account SET id = 9 WHERE key = 'A'", 2, "the version of account 'A' that it made is missing"),
            ("UPDATE account SET tx_from = 1 WHERE key = 'A'", 1, "account 'A' does not hold what it wrote"),
            ("DELETE FROM account WHERE key = 'A'", 2, "the version of account 'A' that it made is missing"),
            (
                "INSERT INTO account (id, key, name, tx_from) VALUES (9, 'X', 'x', 2)", 2,
                "account 'X' says it was written by it, but it did not"
            ),
            ("UPDATE account_history SET name = 'x' WHERE key = 'A'", 1, "account 'A' does not hold what it wrote"),
            (
                "UPDATE account_history SET tx_until = 4 WHERE key = 'A'", 2,
                "the version of account 'A' that it ended is missing"
            ),
            (
                "DELETE FROM account_history WHERE key = 'B'", 1,
                "the version of account record 2 that it made is missing"
            ),
            (
                "INSERT INTO account_history (id, key, name, tx_from, tx_until) VALUES (9, 'X', 'x', 1, 3)", 1,
                "account 'X' has a version that says it was written by it, but it did not"
            ),
            (
                "INSERT INTO account_history (id, key, name, tx_from, tx_until) SELECT id, key, name, 2, 4 FROM account WHERE key = 'A'",
                4,
                "account 'A' has a version that says it was ended by it, but it did not"
            ),
            ("UPDATE tx SET actor = 'somebody' WHERE number = 2", 2, altered),
            ("UPDATE tx SET reason = 'x' WHERE number = 4", 4, altered),
            ("UPDATE tx SET time = 5 WHERE number = 4", 4, altered),
            ("UPDATE tx SET hash = 'x' WHERE number = 1", 1, altered),
            ("UPDATE tx SET changes = 7 WHERE number = 2", 2, "it changed 7 records, but its list has 1"),
            ("DELETE FROM tx WHERE number = 2", 2, "it is missing from the log"),
            ("DELETE FROM tx WHERE number = 4", 4, "it is missing from the log, but its run is there"),
            ("DELETE FROM tx WHERE number > 2", 3, "it is missing from the log, but its changes are listed"),
            ("INSERT INTO tx VALUES (5, 0, 'a', 'r', 0, 'h')", 5, altered),
            (
                "DELETE FROM change WHERE tx = 2", 2,
                "account 'A' says it was written by it, but it did not"
            ),
            ("UPDATE change SET content = randomblob(32) WHERE tx = 2", 2, "account 'A' does not hold what it wrote"),
            ("UPDATE change SET kind = 1 WHERE tx = 2", 2, altered),
            (
                "INSERT INTO change VALUES (4, 'account', 1, 3, NULL)", 4,
                "the version of account 'A' that it ended is missing"
            ),
            (
                "INSERT INTO change VALUES (9, 'account', 1, 3, NULL)", 9,
                "it is missing from the log, but its changes are listed"
            ),
            (
                "INSERT INTO change VALUES (4, 'nothing', 1, 3, NULL)", 4,
                "it changed the object 'nothing', which has no tables"
            ),
            ("UPDATE run SET plan = 'x'", 4, altered),
            ("UPDATE run SET result_hash = 'x'", 4, lines),
            ("UPDATE run SET total = 5", 4, lines),
            ("UPDATE run SET as_of = 1", 4, altered),
            ("UPDATE run_parameter SET value = '3'", 4, altered),
            ("DELETE FROM run_parameter", 4, altered),
            ("INSERT INTO run_parameter VALUES (1, 'b', '1')", 4, altered),
            ("UPDATE line SET amount = amount + 1 WHERE number = 1", 4, lines),
            ("UPDATE line SET payee = 'x' WHERE number = 1", 4, lines),
            ("UPDATE line SET rate = '0.06' WHERE number = 1", 4, lines),
            ("UPDATE line SET kind = 'held' WHERE number = 1", 4, lines),
            ("UPDATE line SET kind = NULL WHERE number = 3", 4, lines),
            ("UPDATE line SET adjusts = 'x' WHERE number = 1", 4, lines),
            ("UPDATE line SET author = 'x' WHERE number = 1", 4, lines),
            ("UPDATE balance SET closing = closing + 1", 4, lines),
            ("UPDATE balance SET name = 'x'", 4, lines),
            ("DELETE FROM balance", 4, lines),
            ("INSERT INTO balance VALUES (1, 'x', 'draw', 0, 0)", 4, lines),
            (
                "INSERT INTO balance VALUES (7, 'x', 'draw', 0, 0)", 0,
                "there are balances of a run that is not stored"
            ),
            ("UPDATE run SET context_date = '2017-09-29'", 4, altered),
            ("UPDATE run SET context_currency = 'USD'", 4, altered),
            ("UPDATE run SET context_first_month = NULL", 4, altered),
            ("UPDATE run SET engine = '1'", 4, altered),
            ("UPDATE run SET source_hash = 'x'", 4, "\(source) are missing"),
            ("UPDATE plan_source SET content = x'00' WHERE file = 'main.lua'", 4, "\(source) were altered"),
            ("UPDATE plan_source SET file = 'x.lua' WHERE file = 'main.lua'", 4, "\(source) were altered"),
            ("DELETE FROM plan_source WHERE file = 'main.lua'", 4, "\(source) were altered"),
            ("DELETE FROM plan_source", 4, "\(source) are missing"),
            (
                "INSERT INTO plan_source VALUES ('x', 'main.lua', x'')", 0,
                "there are files of a plugin that no run was calculated by"
            ),
            ("UPDATE line SET id = id + 1 WHERE number = 3", 4, lines),
            ("DELETE FROM line WHERE number = 2", 4, lines),
            (
                "INSERT INTO line SELECT id + 3, payee, opportunity, date, rule, basis, rate, 0, kind, adjusts, author FROM line WHERE number = 1",
                4, lines
            ),
            (
                "INSERT INTO line SELECT (7 << 32) + number, payee, opportunity, date, rule, basis, rate, 0, kind, adjusts, author FROM line",
                0,
                "there are lines of a run that is not stored"
            ),
        ] as [(String, Int64, String)])
    func `an alteration behind the store's back is found`(sql: String, number: Int64, reason: String) throws {
        let file = try make()
        try file.tamper(sql)
        let workspace = try Workspace.open(file)
        let error = #expect(throws: StoreError.self) { try workspace.verify() }
        #expect(error?.words.en == "the log does not verify at transaction \(number): \(reason)")
        #expect(error?.isSaidInChinese == true, "\(error?.words.zh ?? "")")
    }

    private static let altered = "its entry in the log, its list of changes, its run or the hash before it was altered"
    private static let source = "the plugin files run 0123456789ab was calculated by"
    private static let lines = "the lines or balances of run 0123456789ab are not those it was stored with"

    @Test func `an altered record is found even when its hash in the list of changes is made to fit`() throws {
        let file = try make()
        try file.tamper(
            "UPDATE account SET annual_revenue = 99; UPDATE change SET content = randomblob(32) WHERE tx = 2")
        let workspace = try Workspace.open(file)
        #expect(throws: StoreError.self) { try workspace.verify() }
    }

    @Test func `progress counts the changes, and all of them in the end`() throws {
        let workspace = try Workspace.open(try make())
        let progress = Progress()
        #expect(try workspace.store.verify(progress: progress) == 4)
        let snapshot = progress.snapshot
        #expect(snapshot.unit == .change)
        #expect(snapshot.done > 0)
        #expect(snapshot.done == snapshot.total)
    }
}
