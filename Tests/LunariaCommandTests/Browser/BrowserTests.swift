import Testing

/// Pages as a browser shows them, and as a validator reads them.
@Suite struct BrowserTests {
    /// What the demonstration company has to show; each is made in both languages.
    private static let commands = [
        "statement": "incentive statement $run wang.fang", "show": "incentive show $run",
        "unpaid": "incentive show $run --unpaid", "explain": "incentive explain $run 3", "runs": "incentive runs",
        "history": "show opportunity D0003 --history", "log": "log", "list": "list", "objects": "list objects",
        "alert": "run late --as-of 2025-08-01", "grade": "run size --dry-run",
        "bonus": "run bonus-pool --period 2025-Q3 --pool 50000 --dry-run",
        "draw": "run recoverable-draw --period 2025-Q3 --rate 1% --dry-run",
        "override": "run manager-override --period 2025-Q3 --rate 2% --override-rate 0.5% --dry-run",
        "quota": "run quota-accelerator --period 2025-Q3 --rates 0:3%,1:5%,1.5:6% --dry-run",
    ]

    private static let scripts = [
        "late.lua": """
        return alert {
          reads = { "opportunity" },
          check = function(params, crm, raise)
            for deal in crm.opportunities:where { outcome = "open", expected_close = { lt = crm.as_of } }:each() do
              raise { severity = deal.amount > money(100000, "CNY") and "critical" or "warn", subject = deal, message = "late" }
            end
          end,
        }

        """,
        "size.lua": """
        return classification {
          object = "account", field = "industry", reads = { "account" }, writes = { "account" },
          classify = function(account) return account.employees and account.employees > 1000 and "large" or "small" end,
        }

        """,
    ]

    /// The demonstration company with a page for each command and for a document with everything in it.
    private static func pages() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        var script = """
            set -e
            lunaria demo . >/dev/null
            cp \(Browser.folder)/everything.lua scripts/
            lunaria run graduated-commission --period 2025-Q3 --tiers 0:1%,500000:2%,1000000:3% >/dev/null
            run=$(lunaria incentive runs --format csv | sed -n 2p | cut -d, -f1)
            reports=$(lunaria list --format csv | grep ',report,' | cut -d, -f1)
            others=$(lunaria list --format csv | grep -E ',(alert|classification|planner),' | cut -d, -f1)

            """
        for language in ["en", "zh"] {
            let ending = "--lang \(language) --output"
            for (name, command) in commands.sorted(by: { $0.key < $1.key }) {
                script += "lunaria \(command) \(ending) \(name)-\(language).html\n"
            }
            script += """
                for report in $reports; do
                  lunaria run $report --as-of 2025-12-31 \(ending) $report-\(language).html
                done
                for other in $others; do
                  lunaria run $other --as-of 2025-12-31 --dry-run \(ending) $other-\(language).html 2>/dev/null
                done

                """
        }
        for (name, text) in scripts { try directory.write(text, to: "prepared/\(name)") }
        script = script.replacing("cp ", with: "cp prepared/* ", maxReplacements: 1)
        let outcome = try directory.run(script)
        try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
        return directory
    }

    @Test func `pages fit computers, telephones and paper, can be read in light and in dark, and are valid`() throws {
        let directory = try Self.pages()
        #expect(try Browser.problems(of: "*.html", in: [.wide, .narrow], directory: directory) == [])
        #expect(
            try Browser.problems(
                of: "everything-*.html", in: [.wideDark, .narrowDark, .paper], directory: directory) == [])
        #expect(try Self.mistakes(in: directory) == [])
    }

    /// What tidy finds in the pages.
    ///
    /// It is older than the standard in two places: groups in lists of terms, which are taken out for it, and identifiers
    /// of titles of drawings.
    private static func mistakes(in directory: CaseDirectory) throws -> [Substring] {
        let outcome = try directory.run(
            """
            for page in *.html; do
              sed -e 's,^<div><dt>,<dt>,; s,</dd></div>$,</dd>,' "$page" >tidied
              tidy -quiet -errors -file report tidied || true
              grep -v 'Warning: <title> proprietary attribute "id"' report | sed "s,^,$page: ," || true
            done
            """)
        #expect(outcome.errors == "")
        return outcome.output.split(separator: "\n")
    }
}
