import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Whom plans pay.
@Suite struct PayeeTests {
    private static let each = """
        reward = function(payee, params, pay)
          local deals = 0
          for deal in payee:deals() do
            deals = deals + 1
            pay { deal = deal, rule = "deal", amount = deal.amount }
          end
          pay { rule = payee.name .. " " .. deals, amount = payee.zero }
        end,
        """

    private static func company(_ plan: String) throws -> Company {
        let manifest = """
            return { name = "plan", version = "1.0.0", api = 1, reads = { "opportunity", "account", "contact" },
              parameters = { region = { type = "text", default = "east" } } }
            """
        let company = try Company([
            "plugins/plan/plugin.lua": manifest,
            "plugins/plan/main.lua": "return incentive { name = \"plan\", \(plan) }",
        ])
        _ = try company.store.write(Company.info) { writer in
            let (account, opportunity) = (
                try writer.schema.requireObject("account"), try writer.schema.requireObject("opportunity")
            )
            for number in 1...20 {
                let region = number.isMultiple(of: 2) ? "east" : "west"
                let key = "A" + (number < 10 ? "0" : "") + String(number)
                _ = try writer.save(
                    RecordDraft(account, ["key": .text(key), "name": .text("客户\(number)"), "region": .text(region)]),
                    .create)
                guard number > 16 else { continue }
                let amount = try Money(parsing: "\(number).50", currency: company.settings.currency)
                _ = try writer.save(
                    RecordDraft(
                        opportunity,
                        [
                            "key": .text("O\(number)"), "account": .text(key), "outcome": .text("won"),
                            "closed_on": .date(CalendarDate.make("2026-02-01")), "amount": .money(amount),
                        ]), .create)
            }
            return ((), .keep)
        }
        return company
    }

    private static func paid(_ plan: String) throws -> [String] {
        try company(plan).pay("plan", "2026-Q1", ["region": .text("east")]).lines
            .filter { $0.hasPrefix("A1") || $0.hasPrefix("A0") || $0.hasPrefix("A2") }
    }

    @Test func `the deals of an account are those that name it`() throws {
        let lines = try Self.paid("payees = \"account\", " + Self.each)
        #expect(lines.prefix(2) == ["A01 - 客户1 0 0.00 CNY", "A02 - 客户2 0 0.00 CNY"])
        #expect(lines.suffix(3) == ["A19 - 客户19 1 0.00 CNY", "A20 O20 deal 20.50 CNY", "A20 - 客户20 1 0.00 CNY"])
        #expect(lines.count == 24)
    }

    @Test(arguments: [
        "{ object = \"account\", where = { region = \"east\" } }",
        "{ object = \"account\", where = function(params) return { region = params.region } end }",
    ])
    func `conditions choose who is paid, in each batch and when settling`(_ payees: String) throws {
        let settle = """
            settle = function(payees, params, pay)
              for _, payee in ipairs(payees) do
                pay { payee = payee, rule = payee.name .. " " .. tostring(payee.earned) .. " " .. payee.deal_count,
                  amount = payee.zero }
              end
            end,
            """
        let lines = try Self.paid("payees = \(payees), " + Self.each + settle)
        #expect(lines.filter { $0.contains("deal") } == ["A18 O18 deal 18.50 CNY", "A20 O20 deal 20.50 CNY"])
        #expect(lines.suffix(2) == ["A18 - 客户18 18.50 CNY 1 0.00 CNY", "A20 - 客户20 20.50 CNY 1 0.00 CNY"])
        #expect(lines.count == 10 + 2 + 10)
    }

    @Test func `a plan that does not look at deals pays in the currency of the workspace`() throws {
        let plan = """
            payees = "account", deals = false,
            reward = function(payee, params, pay) if payee.key == "A20" then pay { rule = "flat", amount = payee.zero } end end,
            """
        let payment = try Self.company(plan).pay("plan", "2026-Q1")
        #expect(payment.lines == ["A20 - flat 0.00 CNY"])
        #expect(!payment.paysEveryDeal)
    }

    @Test(arguments: [
        ("payees = \"acount\", " + each, "no object 'acount' (did you mean 'account'?)"),
        (
            "payees = { object = \"account\", were = {} }, " + each,
            "'payees' has no entry 'were' (did you mean 'where'?)"
        ),
        ("payees = 7, " + each, "'payees' of incentive is number, expected text or { … }"),
        (
            "payees = { object = \"account\", where = { regio = \"east\" } }, " + each,
            "no field 'regio' on account (did you mean 'region'?)"
        ),
        ("payees = \"posting\", " + each, "'payees' is 'posting', to which no field of opportunity refers"),
        (
            "payees = \"account\", override = function() end, " + each,
            "incentive has an 'override', and pays account, who have no managers"
        ),
        (
            "deals = false, measure = \"amount\", " + each,
            "incentive has 'measure', which is about deals, and says deals = false"
        ),
        ("payees = \"account\", deals = false, " + each, "the plan says deals = false, and has no deals to look at"),
        (
            "payees = { object = \"account\", where = function() return 1 end }, " + each,
            "where takes a table, found number"
        ),
    ])
    func `what does not fit is refused in words that help`(_ plan: String, _ expected: String) throws {
        let error = #expect(throws: PluginError.self) { try Self.paid(plan) }
        let said = error?.description ?? ""
        #expect(said.contains(expected), "\(said)")
    }

    @Test func `a plan reads whom it pays by permission`() throws {
        let error = #expect(throws: PluginError.self) {
            try Self.paid("payees = \"rep\", " + Self.each)
        }
        #expect(error?.description.contains("an incentive plan reads rep, which is not among `reads`") == true)
    }
}
