import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Incentive plans.
@Suite struct IncentiveTests {
    private static let tiers = "0:1%,300:10%"

    private static func pay(
        _ reward: String, options: String = "", _ period: String = "2026-H1", more: [String: ParameterValue] = [:]
    ) throws -> Result<Company.Payment, Failure> {
        let main = """
            local kept = {}
            return incentive { name = "plan", \(options) reward = function(payee, params, pay, crm)
            \(reward)
            end }
            """
        let company = try Company(Company.plan("plan", main))
        var parameters = more
        parameters["tiers"] = .rateTable(try RateTable(parsing: tiers))
        let before = try company.snapshot()
        defer { #expect((try? company.snapshot()) == before) }
        do {
            return .success(try company.pay("plan", period, parameters))
        } catch let error as PluginError {
            return .failure(Failure(text: error.description.split(separator: "\n").first.map(String.init) ?? ""))
        }
    }

    struct Failure: Error, Equatable {
        let text: String
    }

    private static func lines(_ result: Result<Company.Payment, Failure>) -> String {
        switch result {
        case .success(let payment): payment.lines.joined(separator: ", ")
        case .failure(let failure): failure.text
        }
    }

    private static let graduated = """
        local booked = payee.zero
        for deal in payee:deals() do
          for slice in params.tiers:graduated(booked, booked + deal.amount) do
            pay { deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate, amount = slice.amount * slice.rate }
          end
          booked = booked + deal.amount
        end
        """

    @Test func `a measure accumulates over the quarter`() throws {
        #expect(
            Self.lines(try Self.pay(Self.graduated, options: "period = 'quarter',"))
                == "ann D1 0-300 1% 2.00 CNY, ann D2 0-300 1% 1.00 CNY, ann D2 300+ 10% 20.00 CNY, ann D3 0-300 1% 3.00 CNY, "
                + "ann D3 300+ 10% 20.00 CNY, bo D4 0-300 1% 3.00 CNY, bo D4 300+ 10% 70.00 CNY")
        #expect(
            Self.lines(try Self.pay(Self.graduated))
                == "ann D1 0-300 1% 2.00 CNY, ann D2 0-300 1% 1.00 CNY, ann D2 300+ 10% 20.00 CNY, ann D3 300+ 10% 50.00 CNY, "
                + "bo D4 0-300 1% 3.00 CNY, bo D4 300+ 10% 70.00 CNY")
    }

    @Test func `a measure may ask for data, and what it reads identifies the run`() throws {
        let main = """
            return incentive {
              name = "plan",
              measure = function(deal, params, crm) return decimal(crm.opportunities:where({ outcome = "lost" }):count()) end,
              reward = function(payee, params, pay)
                for deal in payee:deals() do pay { deal = deal, rule = tostring(deal.measure), amount = payee.zero } end
              end,
            }
            """
        let company = try Company(Company.plan("plan", main))
        let first = try company.pay("plan", "2026-01")
        #expect(first.lines == ["ann D1 0 0.00 CNY", "bo D4 0 0.00 CNY"])
        _ = try company.store.write(Company.info) { writer in
            // No deal of the plan: only `measure` sees it.
            let opportunity = try writer.schema.requireObject("opportunity")
            _ = try writer.save(RecordDraft(opportunity, ["key": .text("L"), "outcome": .text("lost")]), .create)
            return ((), .keep)
        }
        #expect(try company.pay("plan", "2026-01").inputHash != first.inputHash)
    }

    @Test(
        arguments: [
            ("2026-Q1", "2026-Q1"), ("2026-02-10..2026-05-01", "2026-02-10/2026-03-31 2026-04-01/2026-04-30"),
        ])
    func `the parts of a period are clipped to it`(period: String, parts: String) throws {
        let reward = """
            kept[#kept + 1] = payee.period.first .. "/" .. payee.period.last
            if payee.key == "ann" then pay { rule = table.concat(kept, " "), amount = payee.zero } end
            """
        let result = try Self.pay(reward, options: "period = 'quarter',", period)
        let expected = parts == period ? "2026-01-01/2026-03-31" : parts
        #expect(Self.lines(result).hasSuffix("\(expected) 0.00 CNY"))
    }

    @Test(
        arguments: [
            (
                "a second look",
                "local n = 0 for d in payee:deals() do n = n + 1 end for d in payee:deals() do n = n + 1 end pay { rule = 'n' .. n, amount = payee.zero }",
                "ann - n6 0.00 CNY, bo - n2 0.00 CNY, chen - n0 0.00 CNY"
            ),
            (
                "leaving early",
                "for d in payee:deals() do pay { deal = d, rule = 'first', amount = d.amount } break end",
                "ann D1 first 200.00 CNY, bo D4 first 1000.00 CNY"
            ),
            (
                "a coroutine",
                "local c = coroutine.wrap(function() for d in payee:deals() do coroutine.yield(d) end end) local d = c() if d then pay { deal = d, rule = 'r', amount = d.amount } end",
                "ann D1 r 200.00 CNY, bo D4 r 1000.00 CNY"
            ),
            (
                "without a deal", "if payee.key == 'chen' then pay { rule = 'bonus', amount = money(5) } end",
                "chen - bonus 5.00 CNY"
            ),
            (
                "an empty select",
                "for d in payee:deals() do pay { deal = d, rule = d.name or 'none', amount = payee.zero } break end",
                "ann D1 none 0.00 CNY, bo D4 none 0.00 CNY"
            ),
            (
                "rounding", "if payee.key == 'bo' then pay { rule = 'r', amount = money('0.125', 'CNY') } end",
                "bo - r 0.13 CNY"
            ),
        ])
    func `a plan pays`(name: String, reward: String, lines: String) throws {
        #expect(Self.lines(try Self.pay(reward)) == lines)
    }

    @Test(
        arguments: [
            ("pay()", "pay takes a table, found no value"),
            ("pay(1)", "pay takes a table, found number"),
            ("pay {}", "'amount' of pay is nil, expected money"),
            ("pay { amount = 1 }", "'amount' of pay is number, expected money"),
            ("pay { amount = payee.zero }", "'rule' of pay is nil, expected text"),
            ("pay { amount = payee.zero, rule = '' }", "'rule' of pay is string, expected text of at most 200 bytes"),
            (
                "pay { amount = payee.zero, rule = ('x'):rep(1001) }",
                "'rule' of pay is string, expected text of at most 200 bytes"
            ),
            (
                "pay { amount = payee.zero, rule = ('x'):rep(201) }",
                "expected a text of at most 200 bytes on one line that says which rule pays"
            ),
            (
                "pay { amount = payee.zero, rule = 'a\\nb' }",
                "'rule' of pay is a line break in 'a\\u{a}b', expected a text of at most 200 bytes on one line"
            ),
            (
                "crm.as_of = 1", "crm cannot be changed"
            ),
            ("pay { amount = payee.zero, rule = 'r', amont = 1 }", "pay has no entry 'amont' (did you mean 'amount'?)"),
            ("pay { amount = payee.zero, rule = 'r', 1 }", "pay has no entry '?'"),
            ("pay { amount = money(1, 'USD'), rule = 'r' }", "the plan pays 1.00 USD, expected an amount in CNY"),
            (
                "pay { amount = payee.zero, basis = money(1, 'USD'), rule = 'r' }",
                "'basis' of pay is 1.00 USD, expected an amount in CNY"
            ),
            ("pay { amount = payee.zero, basis = 1, rule = 'r' }", "'basis' of pay is number, expected money"),
            ("pay { amount = payee.zero, rate = 0.5, rule = 'r' }", "found the number 0.5, which is binary"),
            ("pay { amount = payee.zero, deal = 'D1', rule = 'r' }", "'deal' of pay is string, expected a deal"),
            ("pay { amount = payee.zero, deal = {}, rule = 'r' }", "'deal' of pay has no key"),
            (
                "local m = money('92233720368547758.07', 'CNY') pay { amount = m, rule = 'r' } pay { amount = m, rule = 'r' }",
                ""
            ),
            ("pay { amount = money('1e30', 'CNY'), rule = 'r' }", ""),
            ("payee.deals()", "'deals' is called on no value, expected a payee"),
            ("payee.deals({})", "'deals' is called on table, expected a payee"),
            ("kept[#kept + 1] = payee kept[1]:deals()", "deals() belongs to the payee whose turn it is"),
            ("kept[#kept + 1] = payee:deals() kept[1]()", "these deals belong to another payee, whose turn is over"),
            ("crm.accounts:count()", "'plan' may not read account"),
            ("crm.reps:save { key = 'ann', name = 'x' }", "'plan' may not change rep"),
            ("for d in payee:deals() do crm.opportunities:delete(d.key) end", "'plan' may not change opportunity"),
            ("while true do end", "stopped at its deadline of 5 s"),
            ("while true do pay { amount = payee.zero, rule = 'r' } end", "stopped at its deadline of 5 s"),
        ])
    func `a plan is refused`(reward: String, message: String) throws {
        let found = Self.lines(try Self.pay(reward))
        #expect(found.contains(message))
        #expect(found.hasPrefix("plugins/plan/main.lua:3: plugin 'plan'"))
    }

    @Test func `another currency is paid for itself`() throws {
        #expect(Self.lines(try Self.pay(Self.graduated, more: ["currency": .text("USD")])) == "")
    }

    @Test func `what was read and not found is an input, too`() throws {
        let reward = "local a, b = crm.reps:select('name'):where { key = '%' }:first(), 1"
        let hashes = try ["ann", "nobody"].map { key in
            try Self.pay(reward.replacing("%", with: key)).get().inputHash
        }
        #expect(hashes[0] != hashes[1])
        let pairs = try [("x", "y"), ("y", "x")].map { first, second in
            try Self.pay("local t = crm.reps:select('region') t:get('\(first)') t:get('ann') t:get('\(second)')").get()
                .inputHash
        }
        #expect(pairs[0] == pairs[1])
        #expect(
            try Self.pay("crm.reps:select('region'):get('ann') crm.reps:get('x')").get().inputHash
                != Self.pay("crm.reps:get('x') crm.reps:select('region'):get('ann')").get().inputHash)
    }
}
