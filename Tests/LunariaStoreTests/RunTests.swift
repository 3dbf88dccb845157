import LunariaCore
import LunariaStore
import Testing

struct RunTests {
    static func lines(_ currency: String = "CNY") throws -> [IncentiveLine] {
        [
            IncentiveLine(
                number: 1, payee: "李", opportunity: "O1", date: try CalendarDate(parsing: "2017-08-01"),
                rule: "0 to 50,000",
                basis: try Money(parsing: "1000.00 \(currency)"), rate: try Percent(parsing: "3.3333333333333333%"),
                amount: try Money(parsing: "33.33 \(currency)")),
            IncentiveLine(
                number: 2, payee: "Ada", opportunity: nil, date: nil, rule: "bonus", basis: nil, rate: nil,
                amount: try Money(parsing: "-5.00 \(currency)")),
        ]
    }

    static let source = PlanSource(
        plugin: "graduated-commission",
        files: ["plugin.lua": Array("return {}".utf8), "main.lua": Array("-- 阶梯".utf8), "empty.lua": []])

    static func context() throws -> RunContext {
        RunContext(
            asOf: try CalendarDate(parsing: "2017-09-30"), currency: try Currency(code: "CNY"),
            fiscalYear: try FiscalYear(startMonth: 4))
    }

    static func run(
        digest: String, hash: String = "0123456789abcdef", total: String = "28.33 CNY", count: Int = 2
    ) throws -> IncentiveRun {
        let total = try Money(parsing: total)
        return IncentiveRun(
            hash: hash, plan: "graduated", plugin: "graduated-commission", pluginVersion: "1.0.0",
            sourceHash: source.hash,
            parameters: ["tiers": "0: 3%", "a": "1"], inputHash: "i",
            period: try Period(
                from: CalendarDate(parsing: "2017-07-01"), until: CalendarDate(parsing: "2017-10-01"), label: "2017-Q3"),
            currency: total.currency, asOf: 3, context: try context(), engine: IncentiveRun.engine, resultHash: digest,
            lineCount: count, total: total)
    }

    private func store(_ workspace: Workspace, hash: String = "0123456789abcdef") throws -> IncentiveRun {
        var stored: IncentiveRun?
        try workspace.write { writer in
            for line in try Self.lines() { try writer.append(line) }
            let run = try Self.run(digest: writer.lineDigest, hash: hash)
            try writer.store(run, source: Self.source)
            stored = run
        }
        return try #require(stored)
    }

    @Test func `a run comes back with its lines and totals`() throws {
        let workspace = try Workspace.make()
        let run = try store(workspace)
        try workspace.store.read(at: .latest) { reader in
            #expect(try reader.runs() == [run])
            #expect(try reader.runs(matching: "0123") == [run])
            #expect(try reader.runs(matching: "_123").isEmpty)
            var lines: [IncentiveLine] = []
            try reader.forEachLine(of: run, payee: nil) { lines.append($0) }
            #expect(lines == (try Self.lines()))
            lines = []
            try reader.forEachLine(of: run, payee: "Ada") { lines.append($0) }
            #expect(lines == [try Self.lines()[1]])
            #expect(
                try reader.payeeTotals(of: run) == [
                    PayeeTotal(
                        payee: "Ada", lines: 1, total: try Money(parsing: "-5.00 CNY"),
                        held: try Money(parsing: "0.00 CNY")),
                    PayeeTotal(
                        payee: "李", lines: 1, total: try Money(parsing: "33.33 CNY"),
                        held: try Money(parsing: "0.00 CNY")),
                ])
        }
        #expect(try workspace.store.read(at: .transaction(0)) { try $0.runs() }.isEmpty)
        #expect(try workspace.verify() == 1)
    }

    @Test func `the digest of lines is the same wherever it is calculated`() throws {
        var digest = LineDigest()
        for line in try Self.lines() { digest.append(line) }
        let workspace = try Workspace.make()
        _ = try workspace.store.write(Workspace.info()) { writer in
            #expect(writer.lineDigest == LineDigest().hexadecimal)
            for line in try Self.lines() { try writer.append(line) }
            #expect(writer.lineDigest == digest.hexadecimal)
            return ((), .discard)
        }
        #expect(try workspace.transactions().isEmpty)
    }

    @Test func `a transaction that stored a run is kept`() throws {
        let workspace = try Workspace.make()
        _ = try store(workspace)
        #expect(
            throws: StoreError.cannotUndo(
                1,
                reason: Label(
                    en: "it stored run 0123456789ab, and runs are kept as evidence of what was paid",
                    zh: "它保存了批次 0123456789ab，批次须留作发放的凭据"))
        ) { try workspace.undo(1) }
    }

    @Test func `several runs may be stored by one transaction`() throws {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            for hash in ["aa", "bb"] {
                for line in try Self.lines() { try writer.append(line) }
                try writer.store(try Self.run(digest: writer.lineDigest, hash: hash), source: Self.source)
            }
            try writer.store(
                try Self.run(digest: writer.lineDigest, hash: "cc", total: "0.00 CNY", count: 0), source: Self.source)
            #expect(try writer.runs().map(\.hash) == ["aa", "bb", "cc"])
        }
        #expect(try workspace.store.read(at: .latest) { try $0.runs().map(\.hash) } == ["aa", "bb", "cc"])
        #expect(try workspace.verify() == 1)
    }

    @Test(arguments: [
        ("the same run again", "run 0123456789ab is stored already, by transaction 1"),
        ("no run", "2 lines were appended, but the run they belong to was not stored"),
        ("wrong digest", "run 777 gives its result hash as x, but the appended lines make "),
        ("wrong total", "run 777 gives its total as 1.00 CNY, but the appended lines make 28.33 CNY"),
        ("wrong count", "run 777 gives its lines as 3, but the appended lines make 2"),
        ("two currencies", "line 3 (payee '李') has 33.33 USD, expected an amount in CNY: a run has one currency"),
    ])
    func `what does not go together is refused and leaves nothing`(what: String, message: String) throws {
        let workspace = try Workspace.make()
        _ = try store(workspace)
        let error = try #require(throws: StoreError.self) {
            try workspace.write { writer in
                for line in try Self.lines() { try writer.append(line) }
                let digest = writer.lineDigest
                switch what {
                case "the same run again": try writer.store(try Self.run(digest: digest), source: Self.source)
                case "wrong digest": try writer.store(try Self.run(digest: "x", hash: "777"), source: Self.source)
                case "wrong total":
                    try writer.store(
                        try Self.run(digest: digest, hash: "777", total: "1.00 CNY"), source: Self.source)
                case "wrong count":
                    try writer.store(try Self.run(digest: digest, hash: "777", count: 3), source: Self.source)
                // Swallowing the error does not save the transaction.
                case "two currencies": try? writer.append(try Self.lines("USD")[0])
                default: break
                }
            }
        }
        #expect(error.description.hasPrefix(message))
        #expect(try workspace.transactions().count == 1)
        #expect(try workspace.verify() == 1)
    }

    @Test func `a run that is not stored has no lines to visit`() throws {
        let workspace = try Workspace.make()
        #expect(throws: StoreError.refused(reason: Label(en: "run ff is not stored", zh: "批次 ff 没有存入"))) {
            try workspace.store.read(at: .latest) { try $0.payeeTotals(of: try Self.run(digest: "", hash: "ff")) }
        }
    }
}
