import GRDB
import LunariaCore
import Testing

@testable import LunariaStore

/// Databases made before runs kept their source.
struct FirstFormatTests {
    /// A database with one run of engine 1, its hashes those that were calculated then.
    private func make() throws -> DatabaseFile {
        let file = try DatabaseFile()
        let queue = try DatabaseQueue(path: file.path)
        try Migrations.migrator().migrate(queue, upTo: "0001-initial")
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO tx VALUES (1, 0, 'tester', 'test', 0, '\(Self.hash)');
                    INSERT INTO run VALUES (1, 1, '0123456789abcdef', 'graduated', 'graduated-commission', '1.0.0', 's',
                        'i', '2017-07-01', '2017-10-01', '2017-Q3', 'CNY', 3, '1', '\(Self.digest)', 2, 2833);
                    INSERT INTO run_parameter VALUES (1, 'tiers', '0: 3%'), (1, 'a', '1');
                    INSERT INTO line VALUES
                        ((1 << 32) + 1, '李', 'O1', '2017-08-01', '0 to 50,000', 100000, '0.033333333333333333', 3333),
                        ((1 << 32) + 2, 'Ada', NULL, NULL, 'bonus', NULL, NULL, -500);
                    """)
        }
        return file
    }

    private static let hash = "7957b63bda6aceeccb1ebe9f3248a0ab1b2b1281f58276158da23332baf12265"
    private static let digest = "864219be184af11644ff4d86db5e2695435bcb5650d5ee0c7973cca2f30e6774"

    @Test func `an older database opens, verifies and keeps its hashes`() throws {
        let file = try make()
        let workspace = try Workspace.open(file)
        #expect(try workspace.verify() == 1)
        #expect(try workspace.transactions().map(\.hash) == [Self.hash])
        try workspace.store.read(at: .latest) { reader in
            let run = try #require(try reader.runs().first)
            #expect(run.engine == "1")
            #expect(run.context == nil)
            #expect(run.resultHash == Self.digest)
            #expect(try reader.planSource(run.sourceHash) == nil)
            #expect(try reader.balances(of: run) == [])
            var lines: [IncentiveLine] = []
            try reader.forEachLine(of: run, payee: nil) { lines.append($0) }
            #expect(lines == (try RunTests.lines()))
        }
    }

    @Test func `an older database takes runs of today and postings`() throws {
        let file = try make()
        let workspace = try Workspace.open(file)
        try workspace.write { writer in
            for line in try RunTests.lines() { try writer.append(line) }
            #expect(writer.lineDigest == Self.digest)
            try writer.store(try RunTests.run(digest: writer.lineDigest, hash: "new"), source: RunTests.source)
        }
        try workspace.save(
            "posting", "new",
            [
                "plan": .text("graduated"), "period": .text("2017-Q3"), "first_day": try .date("2017-07-01"),
                "last_day": try .date("2017-09-30"), "total": try .money("28.33 CNY"),
                "posted_on": try .date("2017-10-05"),
            ])
        #expect(try Workspace.open(file).verify() == 3)
    }

    @Test func `a run of today does not pass for one of engine 1`() throws {
        let file = try make()
        let workspace = try Workspace.open(file)
        try file.tamper("UPDATE run SET engine = '2'")
        let error = #expect(throws: StoreError.self) { try workspace.verify() }
        #expect(
            error?.words
                == Label(
                    en: "the log does not verify at transaction 1: the plugin files run 0123456789ab was calculated by "
                        + "are missing",
                    zh: "日志在事务 1 处核对不符：计算批次 0123456789ab 所用的插件文件缺失"))
    }
}
