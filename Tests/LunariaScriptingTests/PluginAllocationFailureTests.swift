import LuaVM
import LunariaCore
import LunariaStore
import Testing

@testable import LunariaScripting

/// Memory is refused from the Nth request on, for every N of whole runs: each time the plugin fails, and nothing else.
@Suite struct PluginAllocationFailureTests {
    private static let command = """
        local date = require "lunaria.date"
        local kept = {}
        return command { reads = { "account", "sample" }, writes = { "account" },
          parameters = { tiers = { type = "rate_table" }, limit = { type = "money" }, day = { type = "date" } },
          run = function(args, crm, out)
            local total = money(0, "CNY")
            for row in crm.samples:where { money = { ge = 1 } }:order_by("-integer"):each() do
              total = total + row.money * "5%" + (row.money / 3):round "half_even"
              kept[#kept + 1] = row.text .. " " .. row.money
            end
            for slice in args.tiers:graduated(money(0, "CNY"), args.limit) do
              total = total + slice.amount * slice.rate
            end
            local parts = total:round("half_up"):allocate { 1, "2", decimal "3" }
            assert(not pcall(function() return crm.contacts:count() end))
            local ok, e = pcall(function() return total + 1.5 end)
            assert(tostring(e):find "not exact")
            for _, region in ipairs(crm.accounts:group_by("region"):count()) do
              crm.accounts:save { key = "new " .. region.region, name = region.region, annual_revenue = total:round "up" }
            end
            crm.accounts:update("A", { name = date.add_days(args.day, 30) })
            coroutine.wrap(function() for row in crm.accounts:select("key"):each() do coroutine.yield(row) end end)()
            out:title "result"
            out:text(table.concat(kept, ", "))
            out:table { columns = { "n", { name = "part", align = "right" } }, rows = { { 1, parts[1] }, { n = 2, part = parts[2] } } }
            out:finding { severity = "info", message = tostring(total) }
          end }
        """

    private static let plan = """
        local seen = {}
        return incentive { name = "plan", period = "quarter", deals = { select = { "amount" } },
          reward = function(payee, params, pay, crm)
            local booked = payee.zero
            for deal in payee:deals() do
              for slice in params.tiers:graduated(booked, booked + deal.amount) do
                pay { deal = deal, rule = slice.label, basis = slice.amount, rate = slice.rate, amount = slice.amount * slice.rate }
              end
              booked = booked + deal.amount
              seen[#seen + 1] = deal.key .. payee.key
            end
            for deal in payee:deals() do seen[#seen + 1] = tostring(deal.amount) end
            if crm.reps:get(payee.key).name == "Ann" then pay { rule = "ann", amount = booked * "1%" } end
          end }
        """

    private static func machine(_ company: Company, _ name: String) throws -> PluginMachine {
        let source = try #require(try company.catalog.source(name))
        return try PluginMachine(
            source, schema: company.catalog.schema, limits: Company.limits, sandbox: LuaSandbox(hasSortedPairs: true))
    }

    private static func values() throws -> [String: ParameterValue] {
        [
            "tiers": .rateTable(try RateTable(parsing: "0:1%,50:2%,100:3%")),
            "limit": .money(try Money(parsing: "150 CNY")), "day": .date(.make("2026-01-31")),
            "period": .period(try Period(parsing: "2026-H1")),
        ]
    }

    private static func runCommand(_ machine: PluginMachine, _ company: Company) throws -> Document {
        let contribution = try #require(machine.contributions.first)
        guard case .command(let command) = contribution else { throw TestFolder.NotCreated() }
        let runnable = try company.host.runnable(machine.source.plugin)
        return try company.store.write(Company.info) { writer in
            let state = RunState(
                store: .writing(writer), context: company.context, reads: command.declarations.reads,
                writes: command.declarations.writes)
            let values = try values().filter { $0.key != "period" }
            let run = CommandRun(machine: machine, command: command, runnable: runnable, parameters: values)
            return (try run.run(state), .discard)
        }.result
    }

    private static func calculate(_ machine: PluginMachine, _ company: Company) throws -> [String] {
        let plan = try company.host.plan("plan")
        return try company.store.read(at: .latest) { reader in
            var lines: [String] = []
            let job = PlanJob(plan: plan, parameters: try values(), context: company.context)
            let calculation = try IncentiveCalculation(job, over: reader)
            let setting = try calculation.extent().setting
            for batch in calculation.batches(setting, of: try calculation.payeeKeys(setting)) {
                _ = try batch.run(in: machine, over: reader) { line, _ in lines.append("\(line)") }
            }
            return lines
        }
    }

    @Test func `memory may run out at every place of a command`() throws {
        let company = try Company(["scripts/x.lua": Self.command])
        let failures = try AllocationFailure.count({ try Self.machine(company, "scripts/x.lua") }, company) { machine in
            try Self.runCommand(machine, company)
        }
        // Most of what a run does is done by the host, which is granted its memory.
        #expect(failures > 40)
    }

    @Test func `memory may run out at every place of an incentive plan`() throws {
        let company = try Company(Company.plan("plan", Self.plan))
        let failures = try AllocationFailure.count({ try Self.machine(company, "plan") }, company) { machine in
            try Self.calculate(machine, company)
        }
        #expect(failures > 25)
    }

    @Test func `memory may run out at every place of loading a plugin`() throws {
        let company = try Company(["scripts/x.lua": Self.command])
        let failures = try AllocationFailure.count({ try Self.machine(company, "scripts/x.lua") }, company) { machine in
            try machine.vm.load(machine.source.main, name: "@" + machine.source.mainName)
            try machine.vm.call(results: 1)
            machine.vm.stack.pop()
            return machine.bridge.contributions.count
        }
        #expect(failures > 20)
    }
}
