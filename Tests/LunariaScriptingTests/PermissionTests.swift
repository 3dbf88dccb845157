import LunariaCore
import LunariaScripting
import Testing

/// A plugin sees and changes what it declared, and only while it runs.
@Suite struct PermissionTests {
    /// A script that may read account and change sample.
    private static func run(_ code: String) throws -> (Outcome, unchanged: Bool) {
        let script =
            "return command { reads = { 'account' }, writes = { 'sample' }, run = function(args, crm, out)\n\(code)\nend }"
        let company = try Company(["scripts/x.lua": script])
        let before = try company.snapshot()
        let outcome = Outcome.of { try company.run("x") }
        return (outcome, try company.snapshot() == before)
    }

    @Test(
        arguments: [
            "for r in q:each() do out:text(r.key) end", "q:all()", "q:first()", "q:get 'ann'", "q:count()",
            "q:sum 'name'", "q:min 'name'", "q:max 'name'", "q:average 'name'", "q:group_by 'name':count()",
            "q:group_by 'name':sum 'name'", "q:where { name = 'Ann' }:count()", "q:select('name'):all()",
            "q:order_by('name'):limit(1):first()", "coroutine.wrap(function() q:all() end)()",
            "local all = crm.accounts.all; all(q)", "local g = q:group_by 'name' g.count(g)",
        ])
    func `what is not declared cannot be read`(code: String) throws {
        let (outcome, unchanged) = try Self.run("local q = crm.reps \(code)")
        #expect(
            outcome
                == .failed(
                    "scripts/x.lua:2: script 'x': 'x' may not read rep",
                    hint: "add \"rep\" to `reads` in scripts/x.lua"))
        #expect(unchanged)
    }

    @Test(
        arguments: [
            "q:create { key = 'Z', name = 'x' }", "q:save { key = 'A', name = 'x' }", "q:update('A', { name = 'x' })",
            "q:delete 'A'", "local save = crm.samples.save; save(q, { key = 'A', name = 'x' })",
            "pcall(q.delete, q, 'A') q:delete 'A'",
        ])
    func `what is not declared cannot be changed`(code: String) throws {
        let (outcome, unchanged) = try Self.run("local q = crm.accounts \(code)")
        #expect(
            outcome
                == .failed(
                    "scripts/x.lua:2: script 'x': 'x' may not change account",
                    hint: "add \"account\" to `writes` in scripts/x.lua"))
        #expect(unchanged)
    }

    @Test(arguments: ["create { key = 'A9' }", "save { key = 'A9' }", "update('A9', {})", "delete 'A9'"])
    func `what the ledger keeps cannot be changed`(call: String) throws {
        let (outcome, unchanged) = try Self.run("crm.adjustments:\(call)")
        #expect(
            outcome
                == .failed(
                    "scripts/x.lua:2: script 'x': adjustment is kept by the ledger",
                    hint: "use `lunaria incentive adjust`"))
        #expect(unchanged)
    }

    @Test func `a script cannot ask to change what the ledger keeps, and may read it`() throws {
        let script = { (declared: String) in
            "return command { \(declared), run = function(args, crm, out) out:text(crm.postings:count()) end }"
        }
        let refused = try Company(["scripts/x.lua": script("writes = { 'posting' }")])
        #expect(
            Outcome.of { try refused.run("x") }
                == .failed(
                    "scripts/x.lua:1: script 'x', in main chunk: posting is kept by the ledger",
                    hint: "use `lunaria incentive post`"))
        let allowed = try Company(["scripts/x.lua": script("reads = { 'posting' }")])
        #expect(try allowed.run("x") == Document([.text(Label("0"))]))
    }

    @Test func `what may be changed may not be read for it`() throws {
        let (outcome, _) = try Self.run("crm.samples:save { key = 's' } crm.samples:count()")
        #expect(
            outcome
                == .failed(
                    "scripts/x.lua:2: script 'x': 'x' may not read sample",
                    hint: "add \"sample\" to `reads` in scripts/x.lua"))
    }

    @Test func `a command over a store that is read changes nothing`() throws {
        let company = try Company(["scripts/x.lua": Company.command("crm.accounts:delete 'B'")])
        let outcome = Outcome.of { try company.read("x") }
        #expect(
            outcome
                == .failed(
                    "scripts/x.lua:4: script 'x': 'x' may not change account",
                    hint: "add \"account\" to `writes` in scripts/x.lua"))
    }

    @Test(
        arguments: [
            ("money(1)", "data can be reached only while the plugin runs, not while its file is loaded"),
            ("decimal()", "decimal has no 'number', expected a number"), ("command {}", "command has no 'run'"),
            ("command { run = 1 }", "'run' of command is number, expected a function"),
            ("command { run = print, reads = { 'acount' } }", "no object 'acount' (did you mean 'account'?)"),
            ("command { run = print, reads = 'account' }", "'reads' of command is string, expected a list of texts"),
            ("command { run = print, runs = 1 }", "command has no entry 'runs' (did you mean 'run'?)"),
            ("command { print }", "command has a value without a name"),
            ("command { [true] = 1, run = print }", "command has a value without a name"),
            ("command 'x'", "command takes a table, found string"),
            ("command()", "command takes a table, found no value"),
            ("command { run = print, name = ('x'):rep(10001) }", "is a text of 10001 bytes, expected at most 10000"),
            ("command { run = print, parameters = 1 }", "'parameters' of command is number, expected a table"),
            ("command { run = print, parameters = { x = 1 } }", "parameter 'x' is a number, expected a table"),
            (
                "command { run = print, parameters = { x = { type = 'txt' } } }",
                "has the type 'txt' (did you mean 'text'?)"
            ),
            ("command { run = print, parameters = { x = { default = print } } }", "is function, expected plain data"),
            ("local t = {} t.t = t command { run = print, parameters = t }", "nested too deeply"),
            (
                "local t = {} for i = 1, 7 do local u = {} for j = 1, 30 do u[j] = t end t = u end command { run = print, parameters = t }",
                "holds more than a megabyte of data"
            ),
            (
                "local f = { run = print } for i = 1, 1000 do command(f) end",
                "the plugin makes more than 100 contributions"
            ),
            ("while true do pcall(command, { run = print }) end", "stopped at its deadline of 1 s"),
            (
                "local c = command { run = print } local t = {} for i = 1, 1e5 do t[i] = c end do return t end",
                "expected a contribution or a list"
            ),
            ("do return {} end", "no runnable"),
            ("do return 1 end", "returns number, expected a contribution or a list"),
            ("do return { command { run = print }, x = 1 } end", "returns table, expected a contribution or a list"),
            (
                "do return { command { run = print }, 1 } end",
                "returns a list whose item 2 is number, expected a contribution"
            ),
            ("incentive { name = 'p' }", "incentive has no 'reward'"),
            ("incentive { reward = print }", "incentive has no 'name'"),
            (
                "incentive { name = 'p', period = 'quater', reward = print }",
                "'period' of incentive is 'quater' (did you mean 'quarter'?)"
            ),
            (
                "incentive { name = 'p', deals = { dated_by = 'name' }, reward = print }",
                "'dated_by' is 'name', which is no date field"
            ),
            (
                "incentive { name = 'p', deals = { select = { 'amont' } }, reward = print }",
                "no field 'amont' on opportunity (did you mean 'amount'?)"
            ),
            ("import_mapping { object = 'acount' }", "no object 'acount' (did you mean 'account'?)"),
            (
                "import_mapping { object = 'account', columns = { Name = 'nam' } }",
                "no field 'nam' on account (did you mean 'name'?)"
            ),
            ("import_mapping { object = 'account', columns = { 'name' } }", "'columns' has a value without a name"),
            (
                "import_mapping { object = 'account', columns = { Name = 1 } }",
                "expected the name of a field or { field"
            ),
            ("import_mapping { object = 'account', fields = { name = 1 } }", "expected a text or function(row)"),
            ("return return", "unexpected symbol near 'return'"),
            ("while true do end", "stopped at its deadline of 1 s"),
        ])
    func `loading is refused`(code: String, message: String) throws {
        let company = try Company(["scripts/x.lua": code], limits: ScriptLimits(seconds: 1, megabytes: 32))
        let before = try company.snapshot()
        let outcome = Outcome.of { try company.run("x") }
        #expect(outcome.description.contains(message))
        #expect(outcome.description.contains("scripts/x.lua") || message == "no runnable")
        #expect(try company.snapshot() == before)
    }

    @Test func `a run knows nothing of the run before`() throws {
        let script = Company.command(
            """
            if kept.crm then out:text "kept" end
            kept.crm, kept.out, kept.rows, kept.query = crm, out, table.pack(crm.accounts:each()), crm.accounts
            kept.count = (kept.count or 0) + 1
            out:text(kept.count .. " " .. math.random(1000))
            """, prelude: "local kept = {}")
        let company = try Company(["scripts/x.lua": script])
        let first = try company.run("x").texts
        #expect(try company.run("x").texts == first)
    }
}
