import Testing

/// What a script is told that calls a function of the host otherwise than it is declared.
@Suite struct ArgumentTests {
    @Test(arguments: [
        ("require('lunaria.date').add_days('2026-01-01')", "date.add_days has no 'days', expected a whole number"),
        (
            "require('lunaria.date').add_days('2026-01-01', nil)",
            "'days' of date.add_days is nil, expected a whole number"
        ),
        (
            "require('lunaria.date').add_days('2026-01-01', 1.5)",
            "'days' of date.add_days is the number 1.5, expected a whole number"
        ),
        ("require('lunaria.date').add_days('2026-01-01', 1, 2)", "date.add_days takes 2 arguments, found 3"),
        (
            "require('lunaria.date').weekday(20260101)",
            "'date' of date.weekday is number, expected a date such as \"2026-03-31\""
        ),
        (
            "out:title(true)", "'text' of out:title is boolean, expected text or { en = \"…\", zh = \"…\" }"
        ),
        ("out:title()", "out:title has no 'text', expected text or { en = \"…\", zh = \"…\" }"),
        ("out:title('x', 1)", "out:title takes 1 argument, found 2"),
        ("out.title('x')", "'title' is called on string, expected out"),
        ("crm.accounts:count('name')", "query:count takes no arguments, found 1"),
        ("crm.accounts:select('name', 5)", "'field' of query:select is number, expected the name of a field"),
        ("crm.accounts:where()", "query:where takes a table, found no value"),
        ("crm.accounts:update('A')", "query:update has no 'changes', expected a table"),
        (
            "money({}, 'CNY')",
            "'number' of money is table, expected a number: a decimal, an integer or a text such as \"5%\""
        ),
        ("money(1, 2)", "'currency' of money is number, expected text"),
        ("money(1, 'CNY'):allocate(3)", "money:allocate takes a table, found number"),
        ("decimal(1).abs()", "'abs' is called on no value, expected a decimal"),
        (
            "out:finding { message = 'x', severity = 'wran' }",
            "'severity' of finding is 'wran' (did you mean 'warn'?), expected one of info, warn, critical"
        ),
        ("out:finding { mesage = 'x' }", "finding has no entry 'mesage' (did you mean 'message'?)"),
        ("out:finding { severity = 'warn' }", "finding has no 'message'"),
        (
            "out:finding { message = 5 }",
            "'message' of finding is number, expected a text or { en = \"…\", zh = \"…\" }"
        ),
        ("out:table { columns = 'name' }", "'columns' of table is string, expected a list"),
        ("out:table { rows = {} }", "table has no 'columns'"),
    ])
    func `a wrong call is told what is declared`(call: String, message: String) throws {
        #expect(try Script.failure(of: call) == message)
    }

    @Test(arguments: [
        ("require('lunaria.date'):weekday('2026-01-01')", "write date.weekday(date) with a dot"),
        ("require('lunaria.date').weekday()", "write date.weekday(date)"),
        ("out.heading('x')", "write out:heading(text, level?) with a colon"),
        (
            "out:text(('x'):gsub('x', 'y'))",
            "write out:text(value); a call with several results, such as text:gsub(…), goes into parentheses"
        ),
        ("out:finding('x')", "write out:finding { … }"), ("out:finding {}", "write message = \"…\""),
        ("crm.accounts:select(5)", "write query:select(field, …)"),
    ])
    func `a wrong call is told what to write`(call: String, hint: String) throws {
        let body = "local ok, e = pcall(function() return \(call) end) out:text(tostring(e.hint))"
        #expect(try Script.outcome(body) == .texts([hint]))
    }
}
