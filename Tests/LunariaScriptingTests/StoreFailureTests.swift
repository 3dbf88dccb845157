import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Failures of the store while a plugin runs.
@Suite struct StoreFailureTests {
    /// Calculates a plan whose lines cannot be stored from the second on.
    private static func calculate(_ reward: String) throws -> (error: String, lines: Int) {
        let main = "return incentive { name = 'plan', reward = function(payee, params, pay) \(reward) end }"
        let company = try Company(Company.plan("plan", main))
        let period = ParameterValue.period(try Period(parsing: "2026"))
        let job = PlanJob(plan: try company.host.plan("plan"), parameters: ["period": period], context: company.context)
        var lines = 0
        do {
            _ = try company.store.read(at: .latest) { reader in
                try company.host.calculate(job, over: reader) { _ in
                    lines += 1
                    if lines > 1 { throw StoreError.failed(reason: Label("disk full")) }
                }
            }
            return ("no error", lines)
        } catch let error as StoreError {
            return ("store: \(error)", lines)
        } catch {
            return ("\(error)", lines)
        }
    }

    @Test(
        arguments: [
            "pay { rule = 'r', amount = payee.zero }", "pcall(pay, { rule = 'r', amount = payee.zero })",
            "while pcall(pay, { rule = 'r', amount = payee.zero }) do end",
            "coroutine.resume(coroutine.create(function() pay { rule = 'r', amount = payee.zero } end))",
            "xpcall(pay, function() error 'mine' end, { rule = 'r', amount = payee.zero })",
            "pcall(pay, { rule = 'r', amount = payee.zero }) if payee.key == 'bo' then error 'mine' end",
        ])
    func `a failure of the store ends the run, caught or not`(reward: String) throws {
        let (error, lines) = try Self.calculate(reward)
        #expect(error == "store: the database failed: disk full; nothing was written")
        // Nothing is asked of a store that has failed.
        #expect(lines == 2)
    }
}
