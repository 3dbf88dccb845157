import LunariaCore
import LunariaScripting
import Testing

/// What plugins may try, each through a whole run; afterwards the store is as it was.
@Suite struct AttackTests {
    /// Only what is to be stopped at its deadline gets a short one; a busy machine must not stop the others.
    static func limits(_ attack: Attack) -> ScriptLimits {
        ScriptLimits(seconds: attack.message.contains("stopped at") ? 0.3 : 60, megabytes: 16)
    }

    struct Attack: Sendable, CustomTestStringConvertible {
        let name: String
        let body: String
        let message: String

        init(_ name: String, _ body: String, _ message: String) {
            self.name = name
            self.body = body
            self.message = message
        }

        var testDescription: String { name }
    }

    static let deadline = "script 'x': stopped at its deadline of 300 ms"
    /// A table whose length is the largest integer: powers of two lead the search for its end astray.
    static let liar = "{ [math.maxinteger] = 1, \((0...62).map { "[1 << \($0)] = 1" }.joined(separator: ", ")) }"
    static let memory = "script 'x': not enough memory: a script may use 16 MiB"

    @Test(
        arguments: [
            Attack("endless loop", "while true do end", "scripts/x.lua:5: \(deadline)"),
            Attack("endless loop in pcall", "while true do pcall(function() while true do end end) end", "stopped at"),
            Attack(
                "endless loop of queries", "while true do crm.accounts:get('A') end", "scripts/x.lua:5: \(deadline)"),
            Attack("endless all()", "while true do crm.accounts:all() end", "scripts/x.lua:5: \(deadline)"),
            Attack("endless loops over rows", "while true do crm.accounts:each() end", "stopped at"),
            Attack("endless groups", "while true do crm.accounts:group_by('name') end", "scripts/x.lua:5: \(deadline)"),
            Attack("endless writes", "while true do crm.accounts:save { key = 'A', name = 'x' } end", "stopped at"),
            Attack(
                "endless tostring",
                "local t = setmetatable({}, {__tostring = function() while true do end end}) tostring(t)", "stopped at"),
            Attack(
                "endless __index",
                "local t = setmetatable({}, {__index = function() while true do end end}) return t.x", "stopped at"),
            Attack(
                "endless __close", "local t <close> = setmetatable({}, {__close = function() while true do end end})",
                "stopped at"),
            Attack("endless xpcall handler", "xpcall(error, function() while true do end end)", "stopped at"),
            Attack(
                "coroutines in coroutines",
                "local function f() local c = coroutine.wrap(f) c() end while true do pcall(f) end", "stopped at"),
            Attack(
                "coroutine storm", "while true do coroutine.wrap(function() coroutine.yield() end)() end", "stopped at"),
            Attack("memory bomb", "local t = {} for i = 1, 1e9 do t[i] = {} end", "scripts/x.lua:5: \(memory)"),
            Attack("text bomb", "local s = 'x' while true do s = s .. s end", "scripts/x.lua:5: \(memory)"),
            Attack(
                "text bomb of the host",
                "local t, one, s = table.pack(nil, nil, nil, nil, nil, nil), decimal '1', ('x'):rep(5000000) "
                    + "for i = 1, 100 do for j = 1, 6 do t[j] = s .. one end end", "not enough memory"),
            Attack(
                "memory bomb of rows", "local t = {} for i = 1, 1e9 do t[i] = crm.accounts:all() end", ""),
            Attack("repetition", "out:text(string.rep('', 1e18) .. 'done')", "done"),
            Attack("long repetition", "string.rep('x', 1e18)", "exceed the memory limit of 16777216 bytes"),
            Attack("long separator", "string.rep('', 1e18, 'x')", "exceed the memory limit"),
            Attack(
                "finalizer", "setmetatable({}, { __gc = function() while true do end end })", "'__gc' is not available"),
            Attack("deep recursion", "local function f() return 1 + f() end f()", "script 'x', in f: "),
            Attack(
                "deep recursion of the host",
                "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k .. 1] end return t.x",
                "overflow"),
            Attack(
                "results of gigabytes", "local s = ('x'):rep(1000000) for i = 1, 1e9 do out:text(s) end",
                "take more than 16 MiB"),
            Attack(
                "titles of gigabytes", "local s = ('x'):rep(1000000) for i = 1, 1e9 do out:title(s) end",
                "take more than 16 MiB"),
            Attack("findings without end", "for i = 1, 1e9 do out:finding { message = 'x' } end", ""),
            Attack(
                "metrics without end", "local s = ('x'):rep(100000) for i = 1, 1e9 do out:metric(s, s) end",
                "take more than 16 MiB"),
            Attack(
                "a table with one text in all cells",
                "local s, r = ('x'):rep(1000000), {} for i = 1, 1000 do r[i] = s end local rows = {} "
                    + "for i = 1, 1000 do rows[i] = r end local c = {} for i = 1, 1000 do c[i] = 'c' .. i end "
                    + "out:table { columns = c, rows = rows }", "take more than 16 MiB"),
            Attack(
                "many columns", "local c = {} for i = 1, 1e5 do c[i] = 'c' end out:table { columns = c }",
                "100000 columns, expected at most 1000"),
            Attack(
                "a list that lies about its length",
                "local t = \(liar) crm.accounts:where { employees = { one_of = t } }",
                "values, expected at most 32000"),
            Attack(
                "a list with a hole", "crm.accounts:where { employees = { one_of = { 1, nil, 2 } } }",
                "value 2 of one_of is nil"),
            Attack(
                "weights that lie about their number",
                "local t = \(liar) money(1, 'CNY'):allocate(t)",
                "found 9223372036854775807 weights"),
            Attack(
                "one text in a list a thousand times",
                "local s, t = ('x'):rep(1000000), {} for i = 1, 1000 do t[i] = s end crm.accounts:where { name = { one_of = t } }",
                "longer than 4194304 bytes"),
            Attack(
                "queries without end",
                "local t, s = {}, ('x'):rep(1000000) for i = 1, 1e6 do t[i] = crm.accounts:where { name = s } end",
                "take more than 16 MiB"),
            Attack(
                "conditions without end", "local q = crm.accounts while true do q = q:where { name = 'x' } end",
                "101 conditions, expected at most 100"),
            Attack(
                "loops over rows without end",
                "local t = {} for i = 1, 1e6 do t[i] = table.pack(crm.accounts:each()) end",
                "100 loops over rows are open already"),
            Attack(
                "projection without end",
                "local t = {} for i = 1, 1e4 do t[i] = 'name' end crm.accounts:select(table.unpack(t))",
                "'name' is named twice"),
            Attack("a long name of an object", "return crm[('x'):rep(2000000)]", "crm has no 'xxxx"),
            Attack("a long name of a field", "crm.accounts:select(('x'):rep(2000000))", "no field 'xxxx"),
            Attack("a long entry", "crm.accounts:where { [('x'):rep(2000000)] = 1 }", "no field 'xxxx"),
            Attack("a long number", "decimal(('9'):rep(2000000))", "expected a number of at most 38 digits"),
            Attack(
                "a long text of a field", "crm.accounts:save { key = 'A', name = ('x'):rep(1048577) }",
                "a text of 1048577 bytes, expected at most 1048576"),
            Attack(
                "a long name of a type", "out:text(setmetatable({}, { __name = ('x'):rep(1000000) }))",
                "the text is table, expected something to show"),
            Attack(
                "a name of a type that is no text", "out:text(setmetatable({}, { __name = 7 }))",
                "the text is table, expected something to show"),
            Attack(
                "a false name of a type", "out:text(setmetatable({}, { __name = 'money' }))",
                "the text is money, expected something to show"),
            Attack(
                "a table in itself", "local t = {} t.rows = t t.columns = t out:table(t)", "the table has no columns"),
            Attack(
                "an error that is a table in itself", "local t = {} t.message = t error(t)",
                "raised a table as its error"),
            Attack("an error that is nil", "error(nil)", "raised nil as its error"),
            Attack("an error that is a function", "error(print)", "raised a function as its error"),
            Attack("an error that is a coroutine", "error(coroutine.create(print))", "raised a thread as its error"),
            Attack("an error that is money", "error(money(1, 'CNY'))", "raised a userdata as its error"),
            Attack(
                "an error with a __tostring that loops",
                "error(setmetatable({}, { __tostring = function() while true do end end }))",
                "raised a table as its error"),
            Attack("metatable of text", "getmetatable('').__index = nil", "attempt to index a boolean value"),
            Attack(
                "metatable of a query", "getmetatable(crm.accounts).__index = nil", "attempt to index a boolean value"),
            Attack("another metatable for crm", "setmetatable(crm, nil)", "cannot change a protected metatable"),
            Attack("another metatable for a query", "setmetatable(crm.accounts, {})", "table expected, got query"),
            Attack("an error with the power over a terminal", "error '\\27[31mred'", "script 'x': \\u{1b}[31mred"),
            Attack("an error of megabytes", "error(('x'):rep(4000000))", String(repeating: "x", count: 2000) + "… ("),
            Attack(
                "a hundred thousand names", "local t = {} for i = 1, 1e5 do t['n' .. i] = i end crm.accounts:save(t)",
                "no field 'n1"),
            Attack(
                "a hundred thousand weights",
                "local t = {} for i = 1, 100001 do t[i] = 1 end money(1, 'CNY'):allocate(t)",
                "found 100001 weights, expected at most 100000"),
            Attack("a global", "x = 1", "undeclared global 'x'"),
            Attack("files", "return io", "undeclared global 'io'"),
            Attack("the system", "return os", "undeclared global 'os'"),
            Attack("loading code", "load('return 1')", "undeclared global 'load'"),
            Attack("debugging", "return debug", "undeclared global 'debug'"),
            Attack("bytecode", "string.dump(print)", "attempt to call a nil value (field 'dump')"),
            Attack("another plugin's module", "require '../sales-team/main'", "is not the name of a module"),
            Attack("an absolute module", "require '/etc/passwd'", "is not the name of a module"),
            Attack("a module that is not there", "require 'passwd'", "module 'passwd' not found"),
            Attack(
                "making a contribution while running", "command { run = print }",
                "contributions are made while the file is loaded"),
            Attack("refusing a row where there is none", "reject 'no'", "scripts/x.lua:5: script 'x': no"),
            Attack(
                "a slice with a large position",
                "local t for s in args.tiers:graduated(money(0, 'CNY'), money(9, 'CNY')) do s.position = math.maxinteger end out:text 'done'",
                "done"),
            Attack(
                "another key for a record", "crm.accounts:update('A', { key = 'B', name = 'x' })",
                "a record keeps its key"),
            Attack("a condition without a name", "crm.accounts:where { [true] = 1 }", "where takes named conditions"),
            Attack("a value without a name", "crm.accounts:save { 'x', key = 'A' }", "a value without a name"),
        ])
    func `no attack reaches the store`(_ attack: Attack) throws {
        let company = try Company(["scripts/x.lua": Company.command("\n" + attack.body)], limits: Self.limits(attack))
        let before = try company.snapshot()
        let tiers = ParameterValue.rateTable(try RateTable(parsing: "0:1%,5:2%"))
        let outcome = Outcome.of {
            try company.run("x", ["tiers": tiers])
        }
        #expect(outcome.description.contains(attack.message))
        if case .failed(let message, _) = outcome {
            #expect(message.hasPrefix("scripts/x.lua:5: script 'x'"))
        }
        #expect(try company.snapshot() == before)
        // The same host still works for others.
        #expect(try company.host.runnable("x").name == "x")
    }
}
