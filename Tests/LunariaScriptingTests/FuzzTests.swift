import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Calls every function a script can reach with every kind of value: only errors may come out.
@Suite struct FuzzTests {
    /// Collects what can be called, then calls it with values drawn by the seeded generator of the sandbox.
    static let body = """
        local row = crm.samples:get 'full'
        local co = coroutine.create(function() end)
        local function again(...) return ... end
        local liar = setmetatable({ 1, 2 }, {
          __index = function(t, k) return k end, __len = function() return 1e15 end, __name = 7,
          __pairs = function() return error end, __call = again, __tostring = function() return 'x' end,
          __close = again, __eq = again, __lt = again, __concat = again, __add = again,
        })
        local slice
        for s in args.tiers:graduated(money(0, 'CNY'), money(9, 'CNY')) do slice = s end
        local f, rows, _, close = crm.samples:each()
        local values = {
          0, 1, -1, 2, 7, 30, 31, math.maxinteger, math.mininteger, 0.5, -0.0, 1e308, math.huge, -math.huge, 0 / 0,
          true, false, '', 'key', 'name', 'A', 'full', 'half_up', '5%', '-1.5', '1e6144', '1e-6176', '2026-02-30', '2026-12-31',
          'CNY', 'JPY', ('9'):rep(40), ('x'):rep(300), '\\0', '\\xff\\xfe', '拉链', 'e\\u{301}', '\\u{e9}', '-name', 'account', 'warn',
          decimal '0', decimal '-3.25', decimal '99999999999999999999999999999999999999', decimal '1e-6000', decimal '1e6000',
          money(1, 'CNY'), money('-0.005', 'JPY'), money('92233720368547758.07', 'CNY'), money('1e6000', 'KWD'),
          {}, { 1, 2, 3 }, { '50%', decimal '1', 2 }, { key = 'A', name = 'x' }, { key = 'full', integer = 3 }, row, slice, liar,
          { name = { begins = 'x' } }, { key = { one_of = { 'A', 'B' } } }, { amount = { ge = 1, lt = money(5, 'CNY') } },
          { columns = { 'a', { name = 'b', align = 'right' } }, rows = { { 1, 'x' }, { a = 2 } } }, { columns = { 'a' }, rows = { {} } },
          { message = 'm' }, { severity = 'critical', message = 'm', place = 'p' }, { run = print }, { first = '2026-01-01', last = '2026-12-31' },
          print, again, error, co, crm, out, args, args.tiers, crm.accounts, crm.samples, crm.samples:where { integer = { lt = 0 } },
          crm.opportunities:group_by 'owner', f, rows, close,
        }
        local functions = { decimal, money, reject, require, command, incentive, import_mapping, tostring, getmetatable, f }
        local names = {}
        local function collect(object, list)
          for _, name in ipairs(list) do
            local method = object[name]
            functions[#functions + 1] = method
            names[#functions] = name
          end
        end
        collect(crm.accounts, { 'where', 'select', 'order_by', 'limit', 'each', 'all', 'first', 'get', 'count', 'sum', 'min',
          'max', 'average', 'group_by', 'create', 'update', 'save', 'delete' })
        collect(out, { 'title', 'heading', 'text', 'metric', 'table', 'finding' })
        collect(decimal '1', { 'round', 'abs', 'is_zero', 'to_integer' })
        collect(money(1, 'CNY'), { 'round', 'abs', 'is_zero', 'number', 'currency', 'allocate' })
        collect(args.tiers, { 'graduated', 'rate_at', 'retroactive' })
        collect(require 'lunaria.date', { 'add_days', 'add_months', 'days_between', 'weekday', 'parts' })
        collect(crm.opportunities:group_by 'owner', { 'count', 'sum', 'min', 'max', 'average' })
        functions[#functions + 1] = args.tiers:graduated(money(0, 'CNY'), money(9, 'CNY'))
        local operators = {
          function(a, b) return a + b end, function(a, b) return a - b end, function(a, b) return a * b end,
          function(a, b) return a / b end, function(a, b) return a % b end, function(a, b) return a ^ b end,
          function(a, b) return a // b end, function(a, b) return a == b end, function(a, b) return a < b end,
          function(a, b) return a <= b end, function(a, b) return a .. b end, function(a) return -a end,
          function(a) return #a end, function(a, b) return a[b] end, function(a, b) a[b] = b end, function(a) return a() end,
          function(a) local x <close> = a end, function(a) for _ in a do break end end, function(a) for x in pairs(a) do end end,
          function(a, b) return setmetatable(a, b) end, function(a) return tostring(a) end, function(a) return crm[a] end,
        }
        for _, operator in ipairs(operators) do functions[#functions + 1] = operator end
        -- Each function with nothing, with each value alone, and with random ones.
        local caught = 0
        local function call(f, ...)
          local ok, e = pcall(f, ...)
          if not ok then
            caught = caught + 1
            if type(e) == 'userdata' then assert(type(e.message) == 'string' and type(e.code) == 'string') tostring(e) end
          end
        end
        math.randomseed(args.seed)
        for _, f in ipairs(functions) do
          call(f)
          for i = 1, #values do call(f, values[i]) end
          for n = 1, args.rounds do
            local count = math.random(1, 5)
            local list = {}
            for i = 1, count do list[i] = values[math.random(#values)] end
            call(f, table.unpack(list, 1, count))
          end
        end
        -- The same in a coroutine.
        coroutine.wrap(function() for _, f in ipairs(functions) do for n = 1, 20 do
          call(f, values[math.random(#values)], values[math.random(#values)])
        end end end)()
        error('caught ' .. caught)
        """

    @Test(arguments: [1, 2, 3])
    func `every function with every kind of value raises errors at worst`(seed: Int64) throws {
        let parameters =
            "local p = { tiers = { type = 'rate_table' }, seed = { type = 'integer' }, rounds = { type = 'integer' } }"
        let script = Company.command(Self.body, prelude: parameters)
        let company = try Company(
            ["scripts/x.lua": script], limits: ScriptLimits(seconds: 60, megabytes: 64))
        let before = try company.snapshot()
        let outcome = Outcome.of {
            try company.run(
                "x",
                [
                    "tiers": .rateTable(try RateTable(parsing: "0:1%,5:2%")), "seed": .integer(seed),
                    "rounds": .integer(300),
                ])
        }
        guard case .failed(let message, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(message.contains(": caught "))
        #expect(try company.snapshot() == before)
    }

    @Test func `whatever a script may store verifies, reads back and can be undone`() throws {
        let body = """
            local values = {
              0, -1, 1, math.maxinteger, math.mininteger, 0.5, math.huge, true, false, '', 'A', 'full', '0', 'a\\0b', '\\xff\\xfe', '\\u{feff}x',
              '拉链', 'e\\u{301}', '\\u{e9}', ('x'):rep(1048576), "'; DROP TABLE sample; --", '%', '_', '\\r\\n', '1e3', '5%', '0.00000001%', '-0',
              '92233720368547758.07', '92233720368547758.08', '-92233720368547758.08', '922337203685477.5807', '2026-02-28', '9999-12-31',
              '0001-01-01', '2026-02-28T23:59:59', 'CNY', 'USD', '12.30 USD', decimal '1e6', decimal '-0.0001', decimal '1e30', money(1, 'CNY'),
              money('0.01', 'USD'), money('-92233720368547758.08', 'CNY'), money(5, 'JPY'), money('1.234', 'KWD'),
            }
            local names = { 'text', 'integer', 'decimal', 'money', 'currency', 'percent', 'flag', 'date', 'moment', 'grade', 'account' }
            local saved = 0
            for _, name in ipairs(names) do
              for i, value in ipairs(values) do
                          local ok, e = pcall(crm.samples.save, crm.samples, { key = name .. i, [name] = value })
                if ok then saved = saved + 1 else assert(e.message ~= '') end
                ok, e = pcall(crm.samples.save, crm.samples, { key = value, text = 'key' })
                for _, comparison in ipairs { 'eq', 'ne', 'lt', 'ge', 'contains', 'begins' } do
                  pcall(function() return crm.samples:where { [name] = { [comparison] = value } }:count() end)
                end
                pcall(function() return crm.samples:where { [name] = { one_of = { value, value } } }:all() end)
              end
            end
            for row in crm.samples:each() do assert(crm.samples:get(row.key).key == row.key) end
            out:text(tostring(saved > 80))
            """
        let company = try Company(
            ["scripts/x.lua": Company.command(body)], limits: ScriptLimits(seconds: 60, megabytes: 256))
        let before = try company.snapshot()
        #expect(Outcome.of { try company.run("x") } == .texts(["true"]))
        #expect(try company.snapshot().count > before.count + 80)
        _ = try company.store.undo(2, Company.info)
        #expect(try company.snapshot().dropFirst() == before.dropFirst())
    }
}
