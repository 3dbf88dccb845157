import LunariaCore
import LunariaScripting
import Testing

/// Values on their way between the host and Lua.
@Suite struct CrossingTests {
    @Test(
        arguments: [
            ("decimal '0.1' + decimal '0.2'", "0.3"), ("decimal '0.1' + 1", "1.1"), ("'5%' * decimal '200'", "10.00"),
            ("decimal '1' - '0.25'", "0.75"), ("decimal '1' / 8", "0.125"), ("-decimal '1.50'", "-1.50"),
            ("decimal '1.50' == decimal '1.5'", "true"), ("decimal '1' < 2", "true"), ("decimal '2' <= '2.0'", "true"),
            ("decimal '1' == money(1, 'CNY')", "false"), ("decimal '1' == 1", "false"),
            ("'is ' .. decimal '1.5'", "is 1.5"), ("decimal '1.5' .. 2", "1.52"),
            ("decimal('2.5'):round(0, 'half_even')", "2"), ("decimal('2.5'):round(0, 'half_up')", "3"),
            ("decimal('-2.5'):round(0, 'down')", "-2"), ("decimal('2.01'):round(0, 'up')", "3"),
            ("decimal('-2'):abs()", "2"), ("decimal('0.00'):is_zero()", "true"), ("decimal('7.0'):to_integer()", "7"),
            ("math.type(decimal('7.0'):to_integer())", "integer"),
            ("money(1, 'CNY') + money('0.05', 'CNY')", "1.05 CNY"), ("money(100, 'CNY') * '5%'", "5.00 CNY"),
            ("2 * money('0.10', 'CNY')", "0.20 CNY"), ("money(10, 'CNY') / money(4, 'CNY')", "2.5"),
            ("money(10, 'CNY') / 4", "2.50 CNY"), ("money('0.005', 'CNY'):round 'half_up'", "0.01 CNY"),
            ("money('0.5', 'JPY'):round 'half_even'", "0 JPY"), ("money('1.0005', 'KWD'):round 'up'", "1.001 KWD"),
            ("money(-3, 'CNY'):abs()", "3.00 CNY"), ("money(0, 'CNY'):is_zero()", "true"),
            ("money(3, 'CNY'):number()", "3"), ("money(3, 'CNY'):currency()", "CNY"), ("money(3)", "3.00 CNY"),
            ("money(1, 'CNY') < money(2, 'CNY')", "true"), ("money(1, 'CNY') == money('1.00', 'CNY')", "true"),
            ("money(1, 'CNY') == money(1, 'USD')", "false"), ("'paid ' .. money(1, 'CNY')", "paid 1.00 CNY"),
            ("money(1000, 'CNY'):allocate { 3, 3, 3 }[1]", "333.34 CNY"),
            ("money(1, 'CNY'):allocate { 7, 3, 0 }[3]", "0.00 CNY"), ("#money(1, 'CNY'):allocate { 1 }", "1"),
            ("require 'lunaria.date'.add_days('2024-02-28', 1)", "2024-02-29"),
            ("require 'lunaria.date'.add_months('2024-01-31', 1)", "2024-02-29"),
            ("require 'lunaria.date'.days_between('2026-01-01', '2027-01-01')", "365"),
            ("require 'lunaria.date'.weekday '2026-11-21'", "6"),
            ("select(2, require 'lunaria.date'.parts '2026-11-21')", "11"), ("crm.as_of", "2026-03-31"),
            ("crm.currency", "CNY"), ("getmetatable(money(1, 'CNY'))", "false"),
        ])
    func `an expression has a value`(expression: String, value: String) throws {
        #expect(try Script.text(of: expression) == value)
    }

    @Test(
        arguments: [
            ("decimal '1' + 0.5", "found the number 0.5, which is binary and not exact, expected a decimal"),
            ("money(1, 'CNY') * 1.5", "found the number 1.5, which is binary and not exact, expected a decimal"),
            ("decimal(1.5)", "found the number 1.5, which is binary and not exact, expected a decimal"),
            (
                "decimal {}",
                "'number' of decimal is table, expected a number: a decimal, an integer or a text such as \"5%\""
            ),
            ("decimal ''", "found '', expected a number such as \"0.05\" or \"5%\""),
            (
                "decimal '1e999999999999999999999'",
                "found '1e999999999999999999999', expected a number of at most 38 digits; this one has more"
            ),
            ("decimal '1,000'", "found '1,000', expected a number such as \"0.05\" or \"5%\""),
            ("decimal '1' / 0", "A number was divided by 0; check the divisor first."),
            ("money(1, 'CNY') / money(0, 'CNY')", "A number was divided by 0; check the divisor first."),
            (
                "money(1, 'CNY') + money(1, 'USD')",
                "Amounts in CNY and USD cannot be combined; convert one of them first."
            ),
            (
                "money(1, 'CNY') < money(1, 'USD')",
                "Amounts in CNY and USD cannot be combined; convert one of them first."
            ),
            ("money(1, 'CNY') + 1", "an amount of money and a plain number cannot be added"),
            ("1 - money(1, 'CNY')", "an amount of money and a plain number cannot be subtracted"),
            ("money(1, 'CNY') < 1", "an amount of money and a plain number cannot be compared"),
            ("money(1, 'CNY') * money(1, 'CNY')", "an amount of money cannot be multiplied by another one"),
            ("1 / money(1, 'CNY')", "a number cannot be divided by an amount of money"),
            (
                "money(1, 'XYZ')",
                "`XYZ` is not an ISO 4217 currency code; write three capital letters such as CNY, EUR or USD."
            ),
            ("money(1, 'CNY'):round 'half'", "no rounding 'half'"),
            ("decimal('1'):round(31, 'up')", "found 31 places, expected -30 to 30"),
            ("decimal('1.5'):to_integer()", "1.5 is not a whole number that Lua can hold"),
            ("money('0.005', 'CNY'):allocate { 1, 1 }", "has more decimals than"),
            ("money(1, 'CNY'):allocate {}", ""), ("money(1, 'CNY'):allocate { -1, 2 }", ""),
            ("money(1, 'CNY'):allocate { 0, 0 }", ""),
            ("money(1, 'CNY').round 'up'", "'round' is called on string, expected money"),
            ("decimal '99999999999999999999999999999999999999' + '0.5'", "does not fit 38 digits"),
            ("decimal '1e6144' * decimal '1e6144'", ""),
            ("crm.accont", "crm has no 'accont' (did you mean 'accounts'?)"),
            ("require 'lunaria.date'.add_days('2026-02-30', 1)", ""),
            ("require 'lunaria.date'.add_days('9999-12-31', 1)", ""),
            (
                "require 'lunaria.date'.add_months('2026-01-01', math.maxinteger)",
                "expected a number of days or months inside the calendar"
            ),
        ])
    func `an expression is refused`(expression: String, message: String) throws {
        let found = try Script.failure(of: expression)
        #expect(found.contains(message))
        #expect(!found.contains("no error"))
    }

    @Test func `a row has the fields that are there, each in its type`() throws {
        let body = """
            local row, list = crm.samples:get "full", {}
            for name, value in pairs(row) do list[#list + 1] = name .. "=" .. tostring(value) .. ":" .. type(value) end
            out:text(table.concat(list, " "))
            list = {}
            for name in pairs(crm.samples:get "empty") do list[#list + 1] = name end
            out:text(table.concat(list, " "))
            """
        #expect(
            try Script.outcome(body)
                == .texts([
                    "account=A:string currency=CNY:string date=2026-02-28:string decimal=12.5:userdata "
                        + "flag=false:boolean grade=B:string integer=-7:number key=full:string "
                        + "moment=2026-02-28T23:59:59:string money=99.90 CNY:userdata percent=0.0725:userdata "
                        + "text=拉链 \u{20BB7}:string",
                    "currency key",
                ]))
    }

    @Test func `parameters cross in their types`() throws {
        let body = """
            local list = {}
            for name, value in pairs(args) do
              list[#list + 1] = name .. "=" .. (type(value) == "table" and value.first .. "/" .. value.last or tostring(value))
            end
            out:text(table.concat(list, " "))
            """
        let company = try Company(["scripts/x.lua": Company.command(body)])
        let document = try company.run(
            "x",
            [
                "a": .text("拉链"), "b": .integer(-1), "c": .decimal(try Decimal(parsing: "1.50")),
                "d": .money(try Money(parsing: "1 USD")), "e": .percent(try Percent(parsing: "5%")),
                "f": .boolean(false), "g": .date(.make("2026-01-31")), "h": .period(try Period(parsing: "2026-Q1")),
                "i": .rateTable(try RateTable(parsing: "0:1%,100:2%")),
            ])
        #expect(
            document.texts == [
                "a=拉链 b=-1 c=1.50 d=1.00 USD e=0.05 f=false g=2026-01-31 h=2026-01-01/2026-03-31 i=0:1%,100:2%"
            ])
    }

    @Test(
        arguments: [
            (
                "graduated",
                "for s in t:graduated(money(0, 'CNY'), money(150, 'CNY')) do add(s.label, s.amount, s.rate) end",
                "0-100 1% 100.00 CNY 0.01 100+ 2% 50.00 CNY 0.02"
            ),
            (
                "backwards", "for s in t:graduated(money(150, 'CNY'), money(50, 'CNY')) do add(s.amount, s.rate) end",
                "-50.00 CNY 0.02 -50.00 CNY 0.01"
            ),
            (
                "nothing", "for s in t:graduated(money(5, 'CNY'), money(5, 'CNY')) do add(s.label) end add('none')",
                "none"
            ),
            ("rate_at", "add(t:rate_at(100), t:rate_at(money('99.99', 'CNY')))", "0.02 0.01"),
            ("retroactive", "add(t:retroactive(money(100, 'CNY')))", "2.00 CNY"),
            (
                "plain numbers", "add(select(2, pcall(t.graduated, t, 0, 5)).message)",
                "'from' of rate_table:graduated is number, expected money"
            ),
            (
                "two currencies", "add(select(2, pcall(t.graduated, t, money(0, 'CNY'), money(1, 'USD'))).message)",
                "Amounts in CNY and USD cannot be combined; convert one of them first."
            ),
        ])
    func `a rate table answers`(name: String, code: String, result: String) throws {
        let body = """
            local t, list = args.tiers, {}
            local function add(...) for _, v in ipairs { ... } do list[#list + 1] = tostring(v) end end
            \(code)
            out:text(table.concat(list, " "))
            """
        let company = try Company(["scripts/x.lua": Company.command(body)])
        let document = try company.run("x", ["tiers": .rateTable(try RateTable(parsing: "0:1%,100:2%"))])
        #expect(document.texts == [result])
    }
}
