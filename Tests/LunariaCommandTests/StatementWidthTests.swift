import Testing

/// Statements and explanations as they are at a terminal of some width.
@Suite struct StatementWidthTests {
    private static func directory() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        try directory.write("key,name\nwei,张伟\n", to: "reps.csv")
        try directory.write("key,name\nA1,锦绣服装有限公司苏州工业园区第三分公司\nA2,Nordic Outdoor Equipment AB\n", to: "accounts.csv")
        try directory.write(
            """
            key,owner,account,name,outcome,amount,currency,closed_on
            D-1,wei,A1,尼龙拉链,won,42000.00,CNY,2025-07-14
            D-2,wei,A2,"Waterproof zippers, second year",won,31500.00,CNY,2025-08-30

            """, to: "deals.csv")
        _ = try directory.run(
            """
            lunaria init . && lunaria import rep reps.csv && lunaria import account accounts.csv \
            && lunaria import opportunity deals.csv && lunaria run graduated-commission --period 2025-Q3 \
            --tiers '0:3%,50000:5%' --currency CNY && lunaria incentive runs --format csv | tail -1 | cut -d, -f1 > run
            """)
        return directory
    }

    private static func show(_ command: String, in directory: CaseDirectory, columns: UInt16) throws -> [String] {
        let session = try TypedSession(command, in: directory, columns: columns, variables: ["TERM=dumb"])
        #expect(try session.end() == 0)
        return session.text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The columns of a line of Latin and Chinese text.
    private static func width(of line: String) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
    }

    @Test func `at 80 columns the deals are a table without what it can do without, and a note of it`() throws {
        let lines = try Self.show("lunaria incentive statement $(cat run) wei", in: try Self.directory(), columns: 80)
        let start = try #require(lines.firstIndex(of: "Earned"))
        #expect(
            lines[start...].prefix(10).joined(separator: "\n") == """
                Earned
                ------

                no  deal                   rule                  basis (CNY)  rate  amount (CNY)
                ──  ─────────────────────  ────────────────────  ───────────  ────  ────────────
                 1  尼龙拉链               sales 0 to below 50…    42,000.00    3%      1,260.00
                 2  Waterproof zippers, …  sales 0 to below 50…     8,000.00    3%        240.00
                 3  Waterproof zippers, …  sales 50,000 and ab…    23,500.00    5%      1,175.00
                ──  ─────────────────────  ────────────────────  ───────────  ────  ────────────
                                           total                                        2,675.00
                """)
        #expect(lines.contains("no room for: date, opportunity, account"))
    }

    @Test(arguments: [40, 60, 80, 100, 120, 160] as [UInt16], ["statement $(cat run) wei", "explain $(cat run) 3"])
    func `statements and explanations fit the terminal`(columns: UInt16, command: String) throws {
        let directory = try Self.directory()
        for language in ["en", "zh"] {
            let command = "lunaria incentive \(command) --lang \(language)"
            let lines = try Self.show(command, in: directory, columns: columns)
            // The command to type is one word to whoever copies it.
            for line in lines where !line.contains("incentive explain") {
                #expect(Self.width(of: line) <= Int(columns), "\(line)")
            }
        }
    }
}
