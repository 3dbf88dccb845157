import LunariaCore
import LunariaScripting
import Testing

/// Who is credited with a deal: the stage `credit` of a plan.
@Suite struct CreditTests {
    /// What a plan pays that credits each deal as `credit` says; the error's first line if it is refused.
    private static func pay(_ credit: String) throws -> String {
        let main = """
            return incentive {
              name = "plan",
              credit = function(deal, params, give, crm)
              \(credit)
              end,
              reward = function(payee, params, pay)
                for deal in payee:deals() do
                  pay { deal = deal, rule = deal.role .. " " .. tostring(deal.share), amount = payee:part(deal, deal.amount) }
                end
              end,
            }
            """
        let company = try Company(Company.plan("plan", main))
        do {
            return try company.pay("plan", "2026-Q1").lines.joined(separator: ", ")
        } catch let error as PluginError {
            return error.description.split(separator: "\n").first.map(String.init) ?? ""
        }
    }

    @Test(
        arguments: [
            ("nothing is given", "", "ann D1 split 1 200.00 CNY, ann D2 split 1 300.00 CNY, bo D4 split 1 1000.00 CNY"),
            (
                "splits replace the owner",
                "if deal.key == 'D4' then give { payee = 'ann', share = '100%' } end",
                "ann D1 split 1 200.00 CNY, ann D4 split 1 1000.00 CNY, ann D2 split 1 300.00 CNY"
            ),
            (
                "an overlay leaves the whole to the owner",
                "if deal.key == 'D4' then give { payee = 'chen', share = '10%', role = 'overlay' } end",
                "ann D1 split 1 200.00 CNY, ann D2 split 1 300.00 CNY, bo D4 split 1 1000.00 CNY, "
                    + "chen D4 overlay 0.1 100.00 CNY"
            ),
            (
                "somebody is credited with what nobody owns",
                "if deal.key == 'D5' then give { payee = 'chen', share = '100%' } end",
                "ann D1 split 1 200.00 CNY, ann D2 split 1 300.00 CNY, bo D4 split 1 1000.00 CNY, "
                    + "chen D5 split 1 70.00 CNY"
            ),
        ])
    func `a deal is credited`(name: String, credit: String, lines: String) throws {
        #expect(try Self.pay(credit) == lines)
    }

    @Test(
        arguments: [
            (
                "give { payee = 'zoe', share = '100%' }",
                "'zoe' is given a share of opportunity 'D1', expected the key of a rep"
            ),
            (
                "give { payee = 'bo', share = '50%' } give { payee = 'bo', share = '50%' }",
                "'bo' is given a share of opportunity 'D1' twice, expected each payee once"
            ),
            ("give { payee = 'bo', share = '101%' }", "'share' of give is 101%, expected one from 0% to 100%"),
        ])
    func `a credit is refused`(credit: String, message: String) throws {
        let found = try Self.pay(credit)
        #expect(found.contains(message), "\(found)")
    }

    @Test func `shares that do not sum to the whole are refused as data`() throws {
        let refusal = #expect(throws: Refusal.self) { try Self.pay("give { payee = 'ann', share = '90%' }") }
        #expect(
            refusal?.message.en == "the split shares of opportunity 'D1' add up to 90%, expected 100%; "
                + "give the rest to somebody, or make a share an overlay")
    }
}
