import LunariaCore
import LunariaScripting
import Testing

/// Questions that scripts ask, and changes that they make.
@Suite struct QueryTests {
    private static func keys(_ query: String) throws -> String {
        let body = "local t = {} for row in \(query):each() do t[#t + 1] = row.key end out:text(table.concat(t, ' '))"
        return switch try Script.outcome(body) {
        case .texts(let texts): texts.joined()
        case let outcome: outcome.description
        }
    }

    @Test(
        arguments: [
            ("crm.opportunities", "D1 D2 D3 D4 D5 D6"), ("crm.opportunities:where { owner = 'ann' }", "D1 D2 D3"),
            ("crm.opportunities:where { amount = 300 }", "D2"),
            ("crm.opportunities:where { amount = money(300, 'CNY') }", "D2"),
            ("crm.opportunities:where { amount = { gt = 200, le = '500' } }", "D2 D3"),
            ("crm.opportunities:where { amount = { ne = 300 } }", "D1 D3 D4 D5 D6"),
            ("crm.opportunities:where { amount = { ge = decimal '500' } }", "D3 D4"),
            ("crm.opportunities:where { amount = { lt = 80 } }", "D5"),
            ("crm.opportunities:where { owner = { is_empty = true } }", "D5"),
            ("crm.opportunities:where { owner = { is_empty = false, ne = 'ann' } }", "D4 D6"),
            ("crm.opportunities:where { key = { one_of = { 'D6', 'D1', 'zz' } } }", "D1 D6"),
            ("crm.opportunities:where { key = { one_of = {} } }", ""),
            ("crm.opportunities:where { owner = { begins = 'a' } }", "D1 D2 D3"),
            ("crm.opportunities:where { owner = { contains = 'o' } }", "D4 D6"),
            ("crm.opportunities:where { closed_on = { ge = '2026-02-01', lt = '2026-04-01' } }", "D2 D6"),
            ("crm.opportunities:where { closed_on = { first = '2026-01-01', last = '2026-01-31' } }", "D1 D4 D5"),
            ("crm.opportunities:where { closed_on = '2026-03-31' }", "D6"),
            ("crm.opportunities:where { outcome = 'won' }:where { owner = 'bo' }", "D4"),
            ("crm.opportunities:order_by('-amount', 'key'):limit(3)", "D4 D3 D2"), ("crm.opportunities:limit(0)", ""),
            ("crm.opportunities:order_by('owner'):limit(2)", "D5 D1"),
            ("crm.accounts:where { name = '浙江伟星' }", "A"), ("crm.accounts:where { name = { contains = '伟' } }", "A"),
            ("crm.samples:where { flag = false }", "full"), ("crm.samples:where { percent = '7.25%' }", "full"),
            ("crm.samples:where { decimal = { gt = '12.4999' } }", "full"),
            ("crm.samples:where { integer = -7 }", "full"),
            ("crm.samples:where { moment = { lt = '2026-03-01T00:00:00' } }", "full"),
            ("crm.samples:where { grade = 'B', account = 'A' }", "full"),
        ])
    func `a query selects`(query: String, keys: String) throws {
        #expect(try Self.keys(query) == keys)
    }

    @Test(
        arguments: [
            ("crm.accounts:where { nam = 'x' }", "no field 'nam' on account (did you mean 'name'?)"),
            ("crm.accounts:where { name = { eqq = 'x' } }", "no comparison 'eqq' (did you mean 'eq'?)"),
            ("crm.accounts:where { name = {} }", "the condition on 'name' is empty"),
            ("crm.accounts:select('name'):get 'A'.key", "'key'"), ("crm.accounts:get 'A'.nam", "did you mean 'name'?"),
            ("crm.accounts:where 'x'", "where takes a table, found string"),
            ("crm.accounts:where { 'x' }", "where takes named conditions"),
            ("crm.opportunities:where { amount = 0.5 }", "found the number 0.5, which is binary"),
            ("crm.opportunities:where { closed_on = '2026-02-30' }", "field 'closed_on'"),
            ("crm.opportunities:where { outcome = 'wun' }", "field 'outcome'"),
            ("crm.samples:where { flag = { lt = true } }:count()", "'lt' cannot be used on field 'flag'"),
            ("crm.accounts:where { created_on = { contains = '2026-01-01' } }:count()", "'contains' cannot be used"),
            ("crm.accounts:select('nam')", "no field 'nam' on account (did you mean 'name'?)"),
            ("crm.accounts:select('name', 'name')", "field 'name' is named twice"),
            ("crm.accounts:order_by('-nam')", "no field 'nam' on account"),
            ("crm.accounts:order_by('name', '-name')", "field 'name' is named twice"),
            ("crm.accounts:limit(-1)", "found the limit -1, expected 0 or more"),
            ("crm.accounts:limit(1.5)", "'count' of query:limit is the number 1.5, expected a whole number"),
            ("crm.accounts:sum 'name'", "'sum' cannot be used on field 'name'"),
            ("crm.accounts:sum()", "query:sum has no 'field', expected the name of a field"),
            ("crm.accounts:group_by()", "query:group_by has no 'field', expected the name of a field"),
            ("crm.accounts:group_by('nam')", "no field 'nam' on account"),
            ("crm.accounts.count()", "'count' is called on no value, expected a query"),
            ("crm.accounts:create { key = 'A', name = 'x' }", ""), ("crm.accounts:create { key = 'Z' }", ""),
            ("crm.accounts:update('Z', { name = 'x' })", ""), ("crm.accounts:save { name = 'x' }", ""),
            ("crm.accounts:save { key = 'a\\0b', name = 'x' }", ""),
            ("crm.accounts:save { key = 'A', employees = 1.5 }", ""),
            ("crm.accounts:delete 'A'", ""), ("crm.samples:save { key = 's', account = 'nobody' }", ""),
            ("crm.samples:save { key = 's', money = money('0.005', 'CNY') }", "field 'money'"),
            ("crm.samples:save { key = 's', decimal = '0.00001' }", ""),
            ("crm.samples:save { key = 's', grade = 'C' }", "field 'grade'"),
        ])
    func `a query is refused`(query: String, message: String) throws {
        let found = try Script.failure(of: query)
        #expect(found.contains(message))
        #expect(!found.contains("no error") && !found.contains("cannot be shown"))
    }

    @Test(
        arguments: [
            ("crm.opportunities:count()", "6"), ("crm.opportunities:sum 'amount'", "2150.00 CNY"),
            ("crm.opportunities:where { owner = 'ann' }:max 'closed_on'", "2026-04-01"),
            ("crm.opportunities:min 'amount'", "70.00 CNY"), ("crm.samples:average 'integer'", "-7"),
            ("crm.opportunities:where { owner = 'x' }:sum 'amount'", "nil"), ("crm.accounts:get 'A'.name", "浙江伟星"),
            ("crm.accounts:get 'zz'", "nil"), ("crm.accounts:order_by('-key'):first().key", "B"),
            ("crm.accounts:where { key = 'zz' }:first()", "nil"), ("#crm.opportunities:all()", "6"),
            ("#crm.opportunities:limit(2):all()", "2"), ("crm.accounts:select('name'):get 'A'.name", "浙江伟星"),
            ("crm.opportunities:group_by('owner'):count()[1].count", "1"),
            ("crm.opportunities:group_by('owner'):sum('amount')[2].sum", "1000.00 CNY"),
            ("crm.accounts:save { key = 'A', name = '浙江伟星' }", "unchanged"),
            ("crm.accounts:save { key = 'A', name = 'x' }", "updated"),
            ("crm.accounts:create { key = 'C', name = 'x' }", "created"),
            ("crm.accounts:update('A', { key = 'A', name = 'x' })", "updated"), ("crm.accounts:delete 'B'", "true"),
            ("crm.accounts:delete 'zz'", "false"),
        ])
    func `a query answers`(expression: String, answer: String) throws {
        #expect(try Script.text(of: expression) == answer)
    }

    @Test(
        arguments: [
            ("break", "for row in crm.opportunities:each() do add(row.key) break end", "D1"),
            (
                "an error inside",
                "pcall(function() for row in crm.opportunities:each() do add(row.key) error 'x' end end)", "D1"
            ),
            (
                "nested",
                "for a in crm.accounts:each() do for r in crm.reps:limit(2):each() do add(a.key .. r.key) end end",
                "Aann Abo Bann Bbo"
            ),
            (
                "the same query twice",
                "local q = crm.reps:limit(1) for a in q:each() do for b in q:each() do add(a.key .. b.key) end end",
                "annann"
            ),
            (
                "writing meanwhile",
                "for a in crm.accounts:each() do crm.accounts:save { key = a.key .. '2', name = 'x' } add(a.key) end add(crm.accounts:count())",
                "A B 4"
            ),
            (
                "deleting meanwhile",
                "for r in crm.reps:each() do crm.reps:delete(r.key) add(r.key) end add(crm.reps:count())",
                "ann bo chen 0"
            ),
            (
                "in a coroutine",
                "local c = coroutine.wrap(function() for r in crm.reps:each() do coroutine.yield(r.key) end end) add(c()) add(c())",
                "ann bo"
            ),
            (
                "a loop that is over",
                "local f, rows = crm.reps:each() for _ = 1, 5 do local r = f(rows) add(r and r.key or 'end') end",
                "ann bo chen end end"
            ),
            (
                "many loops left behind", "for i = 1, 300 do local f, rows = crm.reps:each() f(rows) end add 'done'",
                "done"
            ),
            (
                "changing a row",
                "local r = crm.accounts:get 'A' r.name = 'x' r.other = 1 add(crm.accounts:get('A').name)", "浙江伟星"
            ),
        ])
    func `going through rows`(name: String, code: String, result: String) throws {
        let body = """
            local list = {}
            local function add(x) list[#list + 1] = tostring(x) end
            \(code)
            out:text(table.concat(list, " "))
            """
        #expect(try Script.outcome(body) == .texts([result]))
    }
}
