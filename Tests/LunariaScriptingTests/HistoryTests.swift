import LunariaCore
import LunariaScripting
import Testing

/// Plans that look at the deals of earlier periods: `deals.history`.
@Suite struct HistoryTests {
    private static let main = """
        return incentive {
          name = "plan", deals = { outcome = "won", dated_by = "closed_on", history = true },
          reward = function(payee, params, pay)
            for deal in payee:deals() do pay { deal = deal, rule = "due", amount = deal.amount } end
          end,
        }
        """

    @Test func `a period without deals is paid in the currency of the deals before`() throws {
        let company = try Company(Company.plan("plan", Self.main))
        let usual = company.context
        let context = ScriptContext(
            asOf: usual.asOf, currency: try Currency(code: "USD"), fiscalYear: usual.fiscalYear, limits: usual.limits)
        let payment = try company.pay("plan", "2026-05") { job in
            job = PlanJob(plan: job.plan, parameters: job.parameters, context: context)
        }
        #expect(
            payment.lines == [
                "ann D1 due 200.00 CNY", "ann D2 due 300.00 CNY", "ann D3 due 500.00 CNY", "bo D4 due 1000.00 CNY",
            ])
    }
}
