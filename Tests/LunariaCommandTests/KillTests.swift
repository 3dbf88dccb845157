import Testing

/// A process that is killed leaves the ledger as it was before, or complete.
@Suite(.serialized) struct KillTests {
    private static let pay = "lunaria run graduated-commission --period 2025-Q1 --tiers 0:3%,50000:5%"

    /// A workspace with so many deals that a run and a posting take a while.
    private static func workspace() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        var reps = "key,name\n"
        var deals = "key,owner,outcome,amount,currency,closed_on\n"
        for rep in 0..<40 {
            reps += "r\(rep),Rep \(rep)\n"
            for deal in 0..<100 {
                deals += "D\(rep)-\(deal),r\(rep),won,\(1 + (deal * 7919 + rep * 104_729) % 5000).25,CNY,"
                deals += "2025-0\(1 + deal % 3)-1\(deal % 10)\n"
            }
        }
        try directory.write(reps, to: "reps.csv")
        try directory.write(deals, to: "deals.csv")
        try Self.succeed(
            "lunaria init . && lunaria import rep reps.csv && lunaria import opportunity deals.csv && cp lunaria.db start.db",
            in: directory)
        return directory
    }

    @discardableResult
    private static func succeed(_ command: String, in directory: CaseDirectory) throws -> String {
        let outcome = try directory.run(command)
        try #require(outcome.status == 0, Comment(rawValue: "\(command)\n\(outcome.output)\(outcome.errors)"))
        return outcome.output
    }

    /// Kills a command at random moments and compares what `look` shows with what it shows before and after the command.
    private static func kill(
        _ command: String, looking look: String, times: Int, seed: UInt64, in directory: CaseDirectory
    ) throws -> (before: Int, after: Int) {
        let restore = "rm -f lunaria.db-wal lunaria.db-shm && cp start.db lunaria.db"
        let before = try succeed("\(restore) && \(look)", in: directory)
        let clock = ContinuousClock()
        let duration = try clock.measure { try succeed(command, in: directory) }
        let after = try succeed(look, in: directory)
        #expect(before != after)
        var random = seed
        var seen = (before: 0, after: 0)
        for _ in 0..<times {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let part = Double(random >> 40) / Double(1 << 24)
            let moment = max(0.001, part * 1.1 * (duration / .seconds(1)))
            _ = try directory.run("\(restore) && timeout -s KILL \(moment) \(command)")
            try succeed("lunaria log --verify", in: directory)
            let left = try succeed(look, in: directory)
            #expect(left == before || left == after, Comment(rawValue: "killed after \(moment) s:\n\(left)"))
            if left == before { seen.before += 1 } else { seen.after += 1 }
        }
        return seen
    }

    @Test func `a run that is killed is stored whole or not at all`() throws {
        let directory = try Self.workspace()
        let seen = try Self.kill(
            Self.pay, looking: "lunaria incentive runs --format csv", times: 24, seed: 1, in: directory)
        #expect(seen.before > 0)
        // The same run goes through afterwards.
        try Self.succeed(Self.pay, in: directory)
    }

    @Test func `a posting that is killed is made whole or not at all`() throws {
        let directory = try Self.workspace()
        try Self.succeed(Self.pay, in: directory)
        let runs = try Self.succeed("lunaria incentive runs --format csv", in: directory).split(separator: "\n")
        let name = try #require(runs.last).prefix { $0 != "," }
        try Self.succeed("cp lunaria.db start.db", in: directory)
        let seen = try Self.kill(
            "lunaria incentive post \(name)", looking: "lunaria export posting", times: 24, seed: 2, in: directory)
        #expect(seen.before > 0)
        let restore = "rm -f lunaria.db-wal lunaria.db-shm && cp start.db lunaria.db"
        try Self.succeed("\(restore) && lunaria incentive post \(name)", in: directory)
    }
}
