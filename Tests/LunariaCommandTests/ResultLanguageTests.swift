import Testing

/// Results in Chinese: no heading of a table is English, and no two English words follow each other.
@Suite struct ResultLanguageTests {
    /// A company with a posted quarter, adjustments of it by hand and by changed data, and an action.
    private static func company() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        try directory.write(
            """
            return {
              name = "calls", version = "1.0.0", api = 1, summary = { en = "Calls.", zh = "回访" },
              reads = { "account" },
            }
            """, to: "calls/plugin.lua")
        try directory.write(
            """
            return planner {
              name = "calls",
              plan = function(params, crm, act)
                act { rule = "call", what = "回访", subject = crm.accounts:get "K001" }
              end,
            }
            """, to: "calls/main.lua")
        let prepared = try directory.run(
            """
            set -e
            lunaria demo . --lang zh >demo.txt
            mv calls plugins/calls
            lunaria run flat-commission --period 2025-Q1 --rate 3% --output first.json 2>first.txt
            lunaria incentive post \(first)
            lunaria incentive adjust zhang.wei 500 --reason 补发
            lunaria incentive clawback D0343 --share 50% --reason 退货
            lunaria set opportunity D0012 amount=1000
            lunaria run flat-commission --period 2025-Q2 --rate 4% --output second.json 2>second.txt
            lunaria run calls --apply >calls.txt
            """)
        guard prepared.status == 0 else { throw TextFile.Problem(description: prepared.errors) }
        return directory
    }

    private static let first = "$(sed -n 's/.*批次 //p' first.txt)"
    private static let second = "$(sed -n 's/.*已保存为批次 //p' second.txt)"

    private static let commands = [
        "cat demo.txt first.txt second.txt calls.txt", "lunaria list", "lunaria list plugins",
        "lunaria list objects", "lunaria list workflows", "lunaria list forms", "lunaria show opportunity D0012",
        "lunaria show opportunity D0012 --history", "lunaria show nothing D0012", "lunaria show account 云锦",
        "lunaria set opportunity D0012 outcome=lost --dry-run", "lunaria set account NEW name=x --dry-run",
        "lunaria set opportunity D0012 outcome=maybe", "lunaria set opportunity D0012 amount=maybe",
        "lunaria log --object opportunity --key D0012", "lunaria log --declarations", "lunaria log --verify",
        "lunaria undo 99", "lunaria undo 1", "lunaria action list", "lunaria action done none",
        "lunaria incentive runs", "lunaria incentive show \(second)", "lunaria incentive show \(second) --unpaid",
        "lunaria incentive statement \(second) zhang.wei", "lunaria incentive statement \(second) huang.min",
        "lunaria incentive explain \(second)", "lunaria incentive explain \(second) --opportunity D0001",
        "lunaria incentive diff \(first) \(second)", "lunaria incentive verify --all",
        "lunaria incentive post \(first)", "lunaria incentive adjust nobody 5 --reason x",
        "lunaria run flat-commission --period 2025-Q3 --rate 4% --what-if",
        "lunaria run retroactive-commission --period 2025-Q1 --tiers 0:3%,100000:1% --what-if",
        "lunaria run sales-pipeline", "lunaria run account-portfolio", "lunaria run calls",
        "echo help | lunaria console", "lunaria import account none.csv",
    ]

    @Test func `nothing of them is English`() throws {
        let company = try Self.company()
        for command in Self.commands {
            let outcome = try company.run(command)
            check(
                ("\n" + outcome.output + "\n" + outcome.errors).split(
                    separator: "\n", omittingEmptySubsequences: false),
                of: command)
        }
    }

    private func check(_ lines: [Substring], of command: String) {
        let isChinese = lines.contains { $0.hasHan }
        #expect(isChinese, "\(command): \(lines)")
        for line in lines {
            let isEnglish = Self.own(line).contains(/[A-Za-z]{2,} [a-z]{2,}/)
            #expect(!isEnglish, "\(command): \(line)")
        }
        for position in lines.indices.dropFirst(2) where lines[position].wholeMatch(of: /─+( +─+)*/) != nil {
            // What stands above a sum is no heading.
            guard lines[position - 2].isEmpty else { continue }
            for title in lines[position - 1].split(separator: /\s\s+/) {
                let isEnglish = !title.hasHan && title.contains { $0.isLetter }
                #expect(!isEnglish, "\(command): \(lines[position - 1])")
            }
        }
    }

    /// The line without commands, code, and the reason of a transaction, which is stored as it is.
    private static func own(_ line: Substring) -> String {
        String(line).replacing(
            /`[^`]*`|lunaria [a-z -]+|crm\.\S*|[a-z]+ = require.*|\s\s(run demo|set opportunity)\b.*|（set [^）]*）/,
            with: "")
    }
}
