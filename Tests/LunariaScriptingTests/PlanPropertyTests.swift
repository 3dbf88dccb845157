import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// What holds for every plan, whatever the data: order, batches and threads decide about nothing.
@Suite struct PlanPropertyTests {
    /// A plan that uses every stage.
    private static let everything = """
        return incentive {
          name = "plan", period = "quarter", measure = "amount",
          deals = { outcome = "won", dated_by = "closed_on", select = { "amount" } },
          credit = function(deal, params, give)
            if not deal.owner then return end
            give { payee = deal.owner, share = "60%" }
            give { payee = deal.owner == "r000" and "r001" or "r000", share = "40%" }
            give { payee = "r002", share = "5%", role = "overlay" }
          end,
          reward = function(payee, params, pay)
            for deal in payee:deals() do
              for slice in params.tiers:graduated(deal.before, deal.after) do
                pay { deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate, amount = slice.amount * slice.rate }
              end
              if deal.role == "split" then
                pay { deal = deal, rule = "part", amount = payee:part(deal, deal.amount * "1%") }
              end
            end
            payee:carry("kept", payee:balance "kept" + payee.zero + money(1, "CNY"))
          end,
          settle = function(payees, params, pay)
            local weights = {}
            for index, payee in ipairs(payees) do weights[index] = payee.earned:number():abs() + 1 end
            for index, part in ipairs(money("1000.01", "CNY"):allocate(weights)) do
              pay { payee = payees[index], rule = "pool", amount = part }
            end
          end,
        }
        """

    private static let plain = """
        return incentive {
          name = "plan", period = "quarter", measure = "amount",
          reward = function(payee, params, pay)
            for deal in payee:deals() do
              for slice in params.tiers:graduated(deal.before, deal.after) do
                pay { deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate, amount = slice.amount * slice.rate }
              end
            end
          end,
        }
        """

    /// A deal of a made-up company.
    private struct Deal {
        let number: Int
        let owner: String
        let amount: Int64
        let day: Int
    }

    private static let reps = 20

    private static func deals(_ random: inout SeededGenerator) -> [Deal] {
        (0..<300).map { number in
            Deal(
                number: number, owner: name(Int.random(in: 0..<reps, using: &random)),
                amount: Int64.random(in: 1...100_000_00, using: &random), day: Int.random(in: 0..<181, using: &random))
        }
    }

    private static func name(_ rep: Int) -> String { "r" + String(1000 + rep).dropFirst() }

    /// A store in a file, so that several threads can read it, filled in the order of the deals.
    private static func store(_ company: Company, _ deals: [Deal], _ file: String) throws -> SQLiteStore {
        let store = try SQLiteStore.open(
            path: company.folder.path + "/" + file, schema: company.catalog.schema,
            defaultCurrency: company.settings.currency)
        let first = CalendarDate.make("2026-01-01")
        _ = try store.write(Company.info) { writer in
            let rep = try writer.schema.requireObject("rep")
            for number in 0..<reps {
                _ = try writer.save(
                    RecordDraft(rep, ["key": .text(name(number)), "name": .text("Rep \(number)")]), .create)
            }
            let opportunity = try writer.schema.requireObject("opportunity")
            for deal in deals {
                let amount = Money(minorUnits: deal.amount, currency: company.settings.currency)
                _ = try writer.save(
                    RecordDraft(
                        opportunity,
                        [
                            "key": .text("D\(deal.number)"), "owner": .text(deal.owner), "outcome": .text("won"),
                            "amount": .money(amount), "closed_on": .date(try first.adding(days: deal.day)),
                        ]), .create)
            }
            return ((), .keep)
        }
        return store
    }

    private struct Result: Equatable {
        var lines: [IncentiveLine] = []
        var inputHash = ""
        var total = ""
        var balances: [IncentiveBalance] = []
    }

    private static func pay(
        _ company: Company, _ store: SQLiteStore, workers: Int?, batchSize: Int?
    ) throws -> Result {
        var job = PlanJob(
            plan: try company.host.plan("plan"),
            parameters: [
                "period": .period(try Period(parsing: "2026-H1")),
                "tiers": .rateTable(try RateTable(parsing: "0:1%,50000:2.5%,250000:7.33%")),
            ], context: company.context)
        job.readers = ReaderSource(store, at: .latest)
        job.workers = workers
        job.batchSize = batchSize
        var result = Result()
        let calculation = try store.read(at: .latest) { reader in
            try company.host.calculate(job, over: reader) { line in result.lines.append(line) }
        }
        result.inputHash = calculation.inputHash
        result.total = calculation.total.description
        result.balances = calculation.balances
        return result
    }

    @Test(arguments: [everything, plain], [1 as UInt64, 2, 3])
    func `shuffled input, batches and threads change nothing`(plan: String, seed: UInt64) throws {
        let company = try Company(Company.plan("plan", plan))
        var random = SeededGenerator(state: seed)
        let deals = Self.deals(&random)
        let store = try Self.store(company, deals, "sorted.db")
        let expected = try Self.pay(company, store, workers: 1, batchSize: nil)
        #expect(expected.lines.count >= deals.count)
        #expect(expected.lines.map(\.number) == Array(1...expected.lines.count))
        for (workers, batchSize) in [(1, 1), (1, 3), (1, 1000), (2, 1), (2, nil), (5, 2), (16, 1), (3, 1000)] {
            #expect(try Self.pay(company, store, workers: workers, batchSize: batchSize) == expected)
        }
        let shuffled = try Self.store(company, deals.shuffled(using: &random), "shuffled.db")
        #expect(try Self.pay(company, shuffled, workers: 2, batchSize: 4) == expected)
    }

    @Test(arguments: [1 as UInt64, 2, 3, 4])
    func `the parts of splits and pools sum to the whole`(seed: UInt64) throws {
        let company = try Company(Company.plan("plan", Self.everything))
        var random = SeededGenerator(state: seed)
        let deals = Self.deals(&random)
        let store = try Self.store(company, deals, "x.db")
        let lines = try Self.pay(company, store, workers: 1, batchSize: nil).lines
        let parts = Dictionary(grouping: lines.filter { $0.rule == "part" }, by: { $0.opportunity ?? "" })
        for deal in deals {
            let paid = parts["D\(deal.number)"]?.reduce(0) { $0 + $1.amount.minorUnits }
            let amount = Amount(Money(minorUnits: deal.amount, currency: company.settings.currency))
            let rate = try Decimal(parsing: "0.01")
            let whole = try amount.multiplied(by: rate).rounded(.halfUp)
            #expect(paid == whole.minorUnits)
        }
        let pools = lines.filter { $0.rule == "pool" }.reduce(0) { $0 + $1.amount.minorUnits }
        #expect(pools == 2 * 100_001)
    }

    @Test(arguments: [1 as UInt64, 2, 3, 4, 5])
    func `graduated pay never falls when sales rise`(seed: UInt64) throws {
        let company = try Company(Company.plan("plan", Self.plain))
        var random = SeededGenerator(state: seed)
        var deals = Self.deals(&random)
        let exact = { (result: Result) throws -> [String: Decimal] in
            try result.lines.reduce(into: [:]) { sums, line in
                guard let basis = line.basis, let rate = line.rate else { return }
                let pay = try Amount(basis).multiplied(by: rate).value
                sums[line.payee] = try (sums[line.payee] ?? .zero).adding(pay)
            }
        }
        let before = try exact(try Self.pay(company, Self.store(company, deals, "a.db"), workers: 1, batchSize: nil))
        let raised = Int.random(in: 0..<deals.count, using: &random)
        let deal = deals[raised]
        deals[raised] = Deal(
            number: deal.number, owner: deal.owner,
            amount: deal.amount + Int64.random(in: 1...50_000_00, using: &random), day: deal.day)
        let after = try exact(try Self.pay(company, Self.store(company, deals, "b.db"), workers: 1, batchSize: nil))
        for (payee, pay) in before {
            let now = try #require(after[payee])
            if payee == deal.owner { #expect(now > pay) } else { #expect(now == pay) }
        }
    }

    @Test func `what a plan keeps in variables does not depend on the number of threads`() throws {
        let main = """
            local seen = 0
            return incentive { name = "plan", reward = function(payee, params, pay)
              seen = seen + 1
              pay { rule = "seen " .. seen, amount = payee.zero }
            end }
            """
        let company = try Company(Company.plan("plan", main))
        let store = try Self.store(company, [], "x.db")
        let expected = try Self.pay(company, store, workers: 1, batchSize: nil)
        #expect(expected.lines.prefix(9).map(\.rule).suffix(2) == ["seen 8", "seen 1"])
        #expect(try Self.pay(company, store, workers: 4, batchSize: nil) == expected)
    }

    @Test func `the first failure in the order of payees is the one that is told`() throws {
        let main = """
            return incentive { name = "plan", reward = function(payee, params, pay)
              if payee.key >= "r007" then error(payee.key .. " fails") end
              pay { rule = "r", amount = payee.zero }
            end }
            """
        let company = try Company(Company.plan("plan", main))
        let store = try Self.store(company, [], "x.db")
        for workers in [1, 2, 7] {
            let error = try #require(throws: PluginError.self) {
                try Self.pay(company, store, workers: workers, batchSize: 2)
            }
            #expect(error.message == "r007 fails")
            #expect(error.occasion == "while paying 'r007' for 2026-H1")
        }
    }
}
