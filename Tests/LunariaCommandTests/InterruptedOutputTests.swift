import Testing

/// A result that is stopped on its way into a file leaves the old file, and nothing beside it.
@Suite struct InterruptedOutputTests {
    @Test(arguments: ["csv", "json", "xlsx"], ["INT", "KILL"])
    func `what is stopped leaves the old file and no scratch`(format: String, signal: String) throws {
        let directory = try CaseDirectory()
        var rows = "key,name\n"
        for row in 0..<4_000 { rows += "A\(row),Account \(row)\n" }
        try directory.write(rows, to: "accounts.csv")
        try directory.succeed("lunaria init . && lunaria import account accounts.csv && mkdir out")
        let export = "lunaria export account --output out/all.\(format)"
        let clock = ContinuousClock()
        let duration = try clock.measure { try directory.succeed(export) }
        let whole = try directory.succeed("cksum <out/all.\(format)")
        for part in [0.2, 0.5, 0.7, 0.9, 1] {
            try directory.write("old", to: "out/all.\(format)")
            let old = try directory.succeed("cksum <out/all.\(format)")
            // In a session of its own, so that the shell does not end, too.
            _ = try directory.run("setsid timeout -s \(signal) \(part * (duration / .seconds(1))) \(export)")
            let left = try directory.succeed("cksum <out/all.\(format)")
            #expect(left == old || left == whole)
            #expect(try directory.succeed("ls -A out") == "all.\(format)\n")
        }
    }
}
