import Testing

/// Everything that `--format json` prints, held against the schemas in `docs/reference/json`.
///
/// The commands run in the company of `Prepared/results.md`. The schemas are closed for the test (see `check-json.py`), so
/// that a member which a schema does not know is an error here, while readers are asked to accept it.
@Suite struct JSONSchemaTests {
    private typealias Printed = (schema: String, command: String)

    private static let commands: [Printed] = [
        ("document", "run mixed"), ("document", "run charts"), ("document", "run charts --lang zh"),
        ("document", "run nothing"), ("document", "console -e 'crm.opportunities:select(\"key\", \"amount\")'"),
        ("document", "demo company"),
        ("planner", "run visits --apply"), ("planner", "run visits"), ("alert", "run late"),
        ("alert", "run late --as-of 2025-10-01 --dry-run"),
        ("actions", "action list"), ("actions", "action list --status all"),
        ("classification", "run size"), ("classification", "run size --dry-run --lang zh"),
        ("classification", "run refused --as-of 2026-01-14"),
        ("classification-explanation", "run size --explain K1"),
        ("classification-explanation", "run size --explain K3"),
        ("filled-forms", "fill fit --answers answers.csv"), ("filled-forms", "fill checks --answers checks.json"),
        ("filled-forms", "fill notes --answers notes.json"),
        ("run", "run commission --period 2025-Q4 --rate 7.25% --dry-run"), ("run", "incentive show $(cat q3)"),
        ("run", "incentive show $(cat q4)"), ("run", "run held --period 2025-Q3 --currency CNY"),
        ("statement", "incentive statement $(cat q4) wei"), ("statement", "incentive statement $(cat q3) anna"),
        ("difference", "incentive diff $(cat q3) $(cat q4)"),
        ("difference", "run commission --period 2025-Q4 --against $(cat q4) --rate 6%"),
        ("verification", "incentive verify --all"), ("verification", "incentive verify --all -C tampered"),
        ("runs", "incentive runs"), ("unpaid", "incentive show $(cat q4) --unpaid"),
        ("explanation", "incentive explain $(cat q4) 3"), ("explanation", "incentive explain $(cat q4)"),
        ("explanation", "incentive explain $(cat q4) --opportunity D-6"),
        ("list-runnables", "list"), ("list-runnables", "list runnables --lang zh"), ("list-plugins", "list plugins"),
        ("list-plugins", "list plugins -C misnamed"), ("list-objects", "list objects"),
        ("list-workflows", "list workflows"), ("list-forms", "list forms"),
        ("record", "show account K1"), ("record", "show opportunity D-3"), ("moves", "show opportunity D-6 --history"),
        ("records", "export account"), ("records", "export opportunity --field key --field amount"),
        ("records", "export transition"), ("records", "export rep --where key=nobody"),
        ("log", "log"), ("record-log", "log --object opportunity --key D-2"), ("declarations", "log --declarations"),
        ("doctor", "plugin doctor"), ("doctor", "plugin doctor -C misnamed"), ("plugin-check", "plugin check"),
        ("plugin-check", "plugin check broken -C broken"), ("plugin-test", "plugin test flat-commission"),
        ("plugin-test", "plugin test graduated-commission --coverage"), ("plugin-test", "plugin test broken -C broken"),
    ]

    /// Files that only the shapes need, and what nobody wants to read in a story.
    private static let files = [
        "scripts/nothing.lua": "return command { run = function() end }\n",
        "plugins/held/plugin.lua": """
        return {
          name = "held", version = "1.0.0", api = 1, requires = { "sales-team" }, reads = { "opportunity", "rep" },
        }

        """,
        "plugins/held/main.lua": """
        return incentive {
          name = "held",
          reward = function(payee, params, pay)
            for deal in payee:deals() do
              pay { deal = deal, rule = "later", amount = deal.amount * "1%", held = true }
            end
          end,
        }

        """,
        "plugins/refused/plugin.lua": """
        return {
          name = "refused", version = "1.0.0", api = 1, reads = { "account", "classification" },
          fields = { account = { first_seen = { type = "money" } } },
        }

        """,
        "plugins/refused/main.lua": """
        return classification {
          object = "account", field = "first_seen", select = { "name" },
          classify = function(account) return money(1, "CNY"), { name = account.name } end,
        }

        """,
        "plugins/checks/plugin.lua": "return { name = 'checks', version = '1.0.0', api = 1 }\n",
        "plugins/checks/main.lua": """
        local questions = { { id = "budget", ask = "Is there a budget?", type = "yes_no" } }
        return {
          form { name = "checks", object = "account", scoring = "check", threshold = "50%", questions = questions },
          form { name = "notes", object = "account", questions = questions },
        }

        """,
        "checks.json": "[{ \"key\": \"K1\", \"budget\": true }, { \"key\": \"K2\" }]\n",
        "notes.json": "{ \"key\": \"K1\", \"budget\": false }\n",
        "usd.csv": "key,owner,outcome,amount,currency,closed_on\nU-1,wei,won,5,USD,2025-08-01\n",
        "broken/plugins/broken/plugin.lua": "return { name = 'broken', version = '1.0.0', api = 1 }\n",
        "broken/plugins/broken/main.lua": "return command { run = function(_, crm) return totl, crm.contacts end }\n",
        "broken/plugins/broken/spec/broken_spec.lua": """
        describe("broken", function()
          it("is not equal", function() assert.equal(1, 2) end)
          it("is put off")
        end)

        """,
        "misnamed/plugins/none/plugin.lua": "return { name = 'other', version = '1.0.0', api = 1 }\n",
    ]

    @Test func `what json prints is what the schemas say, and each schema is used`() throws {
        let directory = try Self.workspace()
        var list = ""
        for (number, printed) in Self.commands.enumerated() {
            let outcome = try directory.run(
                "lunaria \(printed.command) --format json >\(number).json")
            #expect([0, 1].contains(outcome.status), "`lunaria \(printed.command)`: \(outcome.errors)")
            list += "\(printed.schema) \(number).json\n"
        }
        try directory.write(list, to: "list")
        let folder = Product.package + "/docs/reference/json"
        for error in try PythonScript(name: "check-json.py").run("\(folder) <list", in: directory) {
            let number = Int(error.prefix { $0 != "." })
            Issue.record("\(number.map { "`lunaria \(Self.commands[$0].command)`: " } ?? "")\(error)")
        }
        let used = Set(Self.commands.map { $0.schema + ".schema.json" } + ["common.schema.json"])
        let page = try TextFile.read(Product.package + "/docs/json.md")
        for name in try TextFile.names(in: folder) {
            #expect(used.contains(name), "no command prints what \(name) describes")
            #expect(page.contains("(reference/json/\(name))"), "docs/json.md has no link to \(name)")
        }
    }

    @Test func `every command that knows json is held against a schema`() throws {
        let directory = try CaseDirectory()
        let tested = Self.commands.map(\.command)
        var waiting = try Self.subcommands(directory.run("lunaria --help").output).map { [$0] }
        var count = 0
        while let words = waiting.popLast() {
            let name = words.joined(separator: " ")
            let help = try directory.run("lunaria \(name) --help").output
            waiting += Self.subcommands(help).map { words + [$0] }
            guard help.contains("\n  --format <format>"), help.contains("json") else { continue }
            count += 1
            #expect(tested.contains { $0 == name || $0.hasPrefix(name + " ") }, "`lunaria \(name) --format json`")
        }
        #expect(count > 10)
        let list = try directory.run("lunaria list --help").output
        let subjects = try #require(list.firstMatch(of: /What to list: ([a-z, \n]+)\./)?.output.1)
        for subject in subjects.split(whereSeparator: { !$0.isLetter }) {
            #expect(tested.contains { $0.hasPrefix("list \(subject)") }, "`lunaria list \(subject)`")
        }
    }

    @Test func `every kind of what can be run is held against a schema`() throws {
        let directory = try Self.workspace()
        let kinds = try directory.succeed("lunaria list --format csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", maxSplits: 2) }
        let run = Set(Self.commands.compactMap { $0.command.wholeMatch(of: /run ([a-z-]+).*/)?.output.1 })
        let tested = Set(kinds.filter { run.contains($0[0]) }.map { $0[1] })
        #expect(tested == Set(kinds.map { $0[1] }))
    }

    private static func workspace() throws -> CaseDirectory {
        let directory = try Preparation(named: "results.md").makeDirectory()
        for (name, content) in files { try directory.write(content, to: name) }
        try directory.succeed("lunaria import opportunity usd.csv")
        try directory.succeed("cp workspace.lua broken/ && cp workspace.lua misnamed/")
        // A run whose lines are not those that were calculated.
        try directory.succeed(
            """
            mkdir tampered && cp -r workspace.lua plugins scripts lunaria.db tampered/ && /usr/bin/python3 -c 'import sqlite3
            with sqlite3.connect("tampered/lunaria.db") as data: data.execute("UPDATE line SET amount = 1 WHERE number = 2")'
            """)
        return directory
    }

    private static func subcommands(_ help: String) -> [String] {
        guard let list = help.firstRange(of: "SUBCOMMANDS:") else { return [] }
        return help[list.upperBound...].matches(of: /\n {2}([a-z][a-z-]*)(?: \(default\))?(?: {2,}|\n)/)
            .map { String($0.output.1) }
    }
}
