import LunariaCore
import LunariaStore
import Testing

/// Runs with everything a ledger keeps of them.
struct LedgerTests {
    static func line(
        _ number: Int, _ kind: IncentiveLine.Kind, _ amount: String, payee: String = "Ada",
        opportunity: String? = nil, adjusts: String? = nil, author: String? = nil
    ) throws -> IncentiveLine {
        IncentiveLine(
            number: number, payee: payee, opportunity: opportunity, date: nil, rule: "rule", basis: nil, rate: nil,
            amount: try Money(parsing: amount), kind: kind, adjusts: adjusts, author: author)
    }

    static func balance(
        _ payee: String, _ name: String, _ opening: String, _ closing: String
    ) throws -> IncentiveBalance {
        IncentiveBalance(
            payee: payee, name: name, opening: try Money(parsing: opening), closing: try Money(parsing: closing))
    }

    /// One line of each kind; held ones of 2.00 and 3.00.
    private static func lines() throws -> [IncentiveLine] {
        [
            try line(1, .earned, "100.00 CNY", opportunity: "O1"),
            try line(2, .held, "2.00 CNY", opportunity: "O1"),
            try line(3, .override, "10.00 CNY", payee: "李", opportunity: "O2"),
            try line(4, .held, "3.00 CNY", payee: "李", opportunity: "O2"),
            try line(5, .adjustment, "-20.00 CNY", opportunity: "O1", adjusts: "aa"),
            try line(6, .clawback, "-50.00 CNY", opportunity: "O3", adjusts: "aa", author: "Eve"),
            try line(7, .manual, "5.00 CNY", author: "Eve"),
            try line(8, .held, "1.00 CNY", payee: "Zoe"),
        ]
    }

    private static func balances() throws -> [IncentiveBalance] {
        [
            try balance("Ada", "draw", "500.00 CNY", "0.00 CNY"),
            try balance("Ada", "Draw", "0.00 CNY", "-1.00 CNY"),
            try balance("李", "draw", "0.00 CNY", "125.00 CNY"),
        ]
    }

    @discardableResult
    private static func store(
        _ workspace: Workspace, lines: [IncentiveLine]? = nil, balances: [IncentiveBalance]? = nil,
        total: String = "45.00 CNY", hash: String = "abcd"
    ) throws -> IncentiveRun {
        let lines = try lines ?? Self.lines()
        let balances = try balances ?? Self.balances()
        var stored: IncentiveRun?
        try workspace.write { writer in
            for line in lines { try writer.append(line) }
            for balance in balances { try writer.append(balance) }
            let run = try RunTests.run(digest: writer.lineDigest, hash: hash, total: total, count: lines.count)
            try writer.store(run, source: RunTests.source)
            stored = run
        }
        return try #require(stored)
    }

    @Test func `a run comes back with lines of every kind, balances, context and source`() throws {
        let workspace = try Workspace.make()
        let run = try Self.store(workspace)
        try workspace.store.read(at: .latest) { reader in
            #expect(try reader.runs() == [run])
            #expect(try reader.runs().first?.context == (try RunTests.context()))
            var lines: [IncentiveLine] = []
            try reader.forEachLine(of: run, payee: nil) { lines.append($0) }
            #expect(lines == (try Self.lines()))
            // By bytes, as the database compares.
            let balances = try Self.balances()
            #expect(try reader.balances(of: run) == [balances[1], balances[0], balances[2]])
            #expect(try reader.planSource(run.sourceHash) == RunTests.source)
            #expect(try reader.planSource("ff") == nil)
        }
        #expect(try workspace.store.read(at: .transaction(0)) { try $0.planSource(run.sourceHash) } == nil)
        #expect(try workspace.verify() == 1)
    }

    @Test func `held lines are counted but not paid`() throws {
        let workspace = try Workspace.make()
        let run = try Self.store(workspace)
        let money = { (text: String) in try Money(parsing: text) }
        #expect(
            try workspace.store.read(at: .latest) { try $0.payeeTotals(of: run) } == [
                PayeeTotal(payee: "Ada", lines: 5, total: try money("35.00 CNY"), held: try money("2.00 CNY")),
                PayeeTotal(payee: "Zoe", lines: 1, total: try money("0.00 CNY"), held: try money("1.00 CNY")),
                PayeeTotal(payee: "李", lines: 2, total: try money("10.00 CNY"), held: try money("3.00 CNY")),
            ])
    }

    @Test(arguments: [("O1", [1, 2, 5]), ("O2", [3, 4]), ("O3", [6]), ("o1", []), ("", [])])
    func `the lines that name an opportunity are visited in order`(opportunity: String, numbers: [Int]) throws {
        let workspace = try Workspace.make()
        try Self.store(workspace, hash: "before")
        let run = try Self.store(workspace)
        var found: [IncentiveLine] = []
        try workspace.store.read(at: .latest) { reader in
            try reader.forEachLine(of: run, opportunity: opportunity) { found.append($0) }
        }
        let lines = try Self.lines()
        #expect(found == numbers.map { lines[$0 - 1] })
    }

    @Test(arguments: [(0, nil), (1, 1), (8, 8), (9, nil), (-1, nil), (Int.max, nil), (Int.min, nil)] as [(Int, Int?)])
    func `a line is found by its number`(number: Int, expected: Int?) throws {
        let workspace = try Workspace.make()
        let run = try Self.store(workspace)
        try Self.store(workspace, hash: "after")
        let lines = try Self.lines()
        #expect(
            try workspace.store.read(at: .latest) { try $0.line(number, of: run) } == expected.map { lines[$0 - 1] })
    }

    @Test func `in which order balances come does not count, and what they say does`() throws {
        func digest(_ balances: [IncentiveBalance]) throws -> String {
            var digest = LineDigest()
            for line in try Self.lines() { digest.append(line) }
            for balance in balances { digest.append(balance) }
            return digest.hexadecimal
        }
        let balances = try Self.balances()
        let expected = try digest(balances)
        #expect(try digest(balances.reversed()) == expected)
        #expect(try digest([]) != expected)
        #expect(try digest(balances.dropLast()) != expected)
        #expect(
            try digest(balances.dropLast() + [try Self.balance("李", "draw", "0.00 CNY", "125.01 CNY")]) != expected)
        let workspace = try Workspace.make()
        #expect(try Self.store(workspace, balances: balances.reversed()).resultHash == expected)
        #expect(try workspace.verify() == 1)
    }

    @Test(arguments: IncentiveLine.Kind.allCases)
    func `the kind of a line enters the digest`(kind: IncentiveLine.Kind) throws {
        func digest(_ line: IncentiveLine) -> String {
            var digest = LineDigest()
            digest.append(line)
            return digest.hexadecimal
        }
        let digests = Set([
            digest(try Self.line(1, .earned, "1.00 CNY")), digest(try Self.line(1, kind, "1.00 CNY")),
            digest(try Self.line(1, kind, "1.00 CNY", adjusts: "x")),
            digest(try Self.line(1, kind, "1.00 CNY", author: "x")),
        ])
        #expect(digests.count == (kind == .earned ? 3 : 4))
    }

    @Test(arguments: [
        (
            "the same balance twice",
            "balance 'draw' of payee 'Ada' is given twice, expected once in a run"
        ),
        (
            "another currency",
            "balance 'draw' of payee 'Bo' is 1.00 USD, expected an amount in CNY: a run has one currency"
        ),
        ("no run", "balances were appended, but the run they belong to was not stored"),
        ("another source", source), ("another plugin", source), ("no source", source),
    ])
    func `what does not belong to a run is refused and leaves nothing`(what: String, message: String) throws {
        let workspace = try Workspace.make()
        let error = try #require(throws: StoreError.self) {
            try workspace.write { writer in
                try writer.append(try Self.balance("Ada", "draw", "0.00 CNY", "0.00 CNY"))
                let files = RunTests.source.files
                let plugin = RunTests.source.plugin
                let run = try RunTests.run(digest: writer.lineDigest, total: "0.00 CNY", count: 0)
                switch what {
                case "the same balance twice":
                    try? writer.append(try Self.balance("Ada", "draw", "1.00 CNY", "0.00 CNY"))
                case "another currency": try? writer.append(try Self.balance("Bo", "draw", "0.00 CNY", "1.00 USD"))
                case "another source":
                    try writer.store(run, source: PlanSource(plugin: plugin, files: ["main.lua": []]))
                case "another plugin": try writer.store(run, source: PlanSource(plugin: "other", files: files))
                case "no source": try writer.store(run, source: PlanSource(plugin: plugin, files: [:]))
                default: break
                }
            }
        }
        #expect(error.description == message)
        #expect(try workspace.transactions().isEmpty)
        try Self.store(workspace)
        #expect(try workspace.verify() == 1)
    }

    private static let source =
        "the files given with run 0123456789ab are not those of plugin 'graduated-commission' it was calculated by; "
        + "the plugin may have changed meanwhile, run the plan again"

    @Test func `held amounts do not count towards the greatest total`() throws {
        let workspace = try Workspace.make()
        let most = "92233720368547758.07 CNY"
        let lines = [
            try Self.line(1, .held, most), try Self.line(2, .earned, most), try Self.line(3, .held, most, payee: "Bo"),
        ]
        try Self.store(workspace, lines: lines, balances: [], total: most)
        #expect(try workspace.verify() == 1)
    }

    @Test func `a file serves several readers at once, the store in memory does not`() throws {
        let file = try DatabaseFile()
        #expect(try Workspace.open(file).store.allowsConcurrentReads)
        #expect(try !Workspace.make().store.allowsConcurrentReads)
    }
}
