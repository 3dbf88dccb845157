import LuaVM
import LunariaCore
import LunariaStore
import Testing

@testable import LunariaScripting

/// Memory is refused from the Nth request on while a plugin of each kind works.
@Suite struct KindAllocationFailureTests {
    private static let manifest = """
        return {
          name = "all", version = "1", api = 1, requires = { "samples" },
          reads = { "account", "opportunity", "sample" }, writes = { "account", "sample" },
          hooks = { "sample" }, workflows = { "opportunity.stage" },
          fields = {
            account = { size = { type = "choice", choices = { "large", "small" } } },
            opportunity = { fit = { type = "percent" } },
          },
          parameters = { least = { type = "money", default = "100 CNY" } },
        }
        """

    private static let main = """
        local kit = require "lunaria.kit"
        local date = require "lunaria.date"
        local kept = {}

        local class = classification {
          name = "size", object = "account", field = "size", select = { "name", "region" },
          where = function() return { name = { ne = "none" } } end,
          prepare = function(_, crm) return kit.index(crm.opportunities:select("key", "amount", "account"):all()) end,
          classify = function(account, params, crm, deals)
            local own = {}
            for _, deal in pairs(deals) do if deal.account == account.key then own[#own + 1] = deal end end
            if #own == 0 then return kit.insufficient { "deals" }, { region = account.region } end
            local total = kit.sum(own, "amount")
            return total > params.least and "large" or "small", { total = total, deals = #own, name = account.name }
          end,
        }

        local sheet = report {
          name = "sheet", run = function(_, crm, out)
            local rows = crm.opportunities:select("key", "amount", "owner"):order_by("key"):all()
            out:title { en = "Sheet", zh = "表" }
            out:heading "Amounts"
            out:metric("mean", (kit.mean(rows, "amount")))
            local ranked, labels, values = kit.rank(rows, "amount"), {}, {}
            for i, row in ipairs(rows) do labels[i], values[i] = row.key, row.amount end
            out:table {
              columns = { { name = "key" }, { name = "amount", type = "money", title = { en = "Amount", zh = "金额" } } }, rows = rows,
            }
            out:chart { kind = "bar", title = "Amounts", categories = labels, series = { { name = "amount", values = values } } }
            out:finding { severity = "warn", message = "ranked " .. #ranked, place = "sheet" }
          end,
        }

        local fit = form {
          name = "fit", object = "opportunity", field = "fit", scoring = "check", threshold = "60%",
          label = { en = "Fit", zh = "匹配" },
          questions = {
            { id = "need", type = "yes_no", ask = { en = "A need?", zh = "有需求吗？" }, weight = 2, must = true },
            { id = "money", type = "yes_no", ask = "Money?", help = "A budget" },
            { id = "way", type = "choice", ask = "Which way?", choices = { "direct", { name = "partner", label = "a partner" } } },
            { id = "people", type = "integer", ask = "How many?", min = 1, max = 10 },
          },
          bands = { { from = "0", label = "low" }, { from = "60%", label = "high" } },
        }

        local plans = planner {
          name = "plans", plan = function(_, crm, propose)
            for account in crm.accounts:select("key", "name"):each() do
              propose {
                what = "call " .. account.name, subject = account, who = "ann", due = date.add_days(crm.as_of, 7), rule = "call",
              }
            end
          end,
        }

        local watch = alert {
          name = "watch", check = function(params, crm, raise)
            for deal in crm.opportunities:where { amount = { lt = params.least } }:each() do
              raise { severity = "warn", subject = deal, message = deal.key .. " has only " .. deal.amount, period = "2026-Q1" }
            end
          end,
        }

        local rules = hook {
          object = "sample",
          before_save = function(changes, crm)
            for _, change in ipairs(changes) do
              local record = change.record
              record.text = (record.text or "nothing") .. " of " .. change.key
              record.money = money(5, "CNY") * "50%"
              if record.integer == 7 then change:refuse("seven is taken", "integer") end
              kept[#kept + 1] = change.before and change.before.text or "new"
            end
            crm.accounts:update("A", { name = table.concat(kept, ", ") })
          end,
          after_commit = function(changes, crm)
            for _, change in ipairs(changes) do
              crm.accounts:save { key = "told " .. change.key, name = change.record.text or "?" }
            end
          end,
        }

        local flow = workflow {
          object = "opportunity", field = "stage", initial = { "lead" },
          states = { { name = "lead", label = { en = "Lead", zh = "线索" } }, "qualified" },
          transitions = {
            { from = "lead", to = "qualified", evidence = { "amount" }, guard = function(change, params, crm)
              local amount = change.record.amount
              local words = { "too", "small:", tostring(amount) }
              if amount < params.least then return false, table.concat(words, " ") end
              return crm.accounts:count() > 0
            end },
          },
        }

        return { class, sheet, fit, plans, watch, rules, flow }
        """

    private let company: Company
    private let source: PluginMachine.Source
    private let parameters: [String: ParameterValue]

    init() throws {
        company = try Company(["plugins/all/plugin.lua": Self.manifest, "plugins/all/main.lua": Self.main])
        source = try #require(try company.catalog.source("all"))
        parameters = ["least": .money(try Money(parsing: "100 CNY"))]
    }

    private func machine() throws -> PluginMachine {
        try PluginMachine(
            source, schema: company.catalog.schema, limits: Company.limits, sandbox: LuaSandbox(hasSortedPairs: true))
    }

    private func manifest() throws -> Manifest { try #require(company.catalog.plugin("all")).manifest }

    private var writing: WriteContext { WriteContext(script: company.context, author: "test", reason: "because") }

    private func state(_ reader: any RecordReader, _ runnable: Runnable) -> RunState {
        RunState(store: .reading(reader), context: company.context, reads: runnable.reads, writes: [])
    }

    /// Runs over the data as they are.
    private func reading<Result: Equatable>(_ run: (PluginMachine, any RecordReader) throws -> Result) throws -> Int {
        try AllocationFailure.count(machine, company) { machine in
            try company.store.read(at: .latest) { reader in try run(machine, reader) }
        }
    }

    /// Runs in a transaction of which nothing is kept.
    private func changing<Result: Equatable>(_ run: (PluginMachine, any StoreWriter) throws -> Result) throws -> Int {
        try AllocationFailure.count(machine, company) { machine in
            try company.store.write(Company.info) { writer in (try run(machine, writer), .discard) }.result
        }
    }

    @Test func `a classification`() throws {
        let classification = try company.host.classification("size")
        let failures = try reading { machine, reader in
            for case .classification(let contribution) in machine.contributions {
                var job = ClassificationJob(classification, parameters: parameters, context: company.context)
                var records: [ClassifiedRecord] = []
                for key in [nil, "A"] {
                    job.key = key
                    try ClassificationRun(machine: machine, contribution: contribution, job: job)
                        .run(over: reader) { records.append($0) }
                }
                return records
            }
            return []
        }
        #expect(failures > 40)
    }

    @Test func `a report`() throws {
        let runnable = try company.host.runnable("sheet")
        let failures = try reading { machine, reader in
            for case .report(let report) in machine.contributions {
                return try ReportRun(machine: machine, report: report, runnable: runnable, parameters: parameters)
                    .run(state(reader, runnable))
            }
            return Document([])
        }
        #expect(failures > 30)
    }

    @Test func `a planner and an alert`() throws {
        let (planner, alert) = (try company.host.runnable("plans"), try company.host.runnable("watch"))
        let failures = try reading { machine, reader in
            var found: [String] = []
            for contribution in machine.contributions {
                if case .planner(let contribution) = contribution {
                    let run = PlannerRun(
                        machine: machine, planner: contribution, runnable: planner, parameters: parameters)
                    found += try run.run(state(reader, planner)).map { "\($0)" }
                } else if case .alert(let contribution) = contribution {
                    let run = AlertRun(machine: machine, alert: contribution, runnable: alert, parameters: parameters)
                    found += try run.run(state(reader, alert)).map { "\($0)" }
                }
            }
            return found
        }
        #expect(failures > 15)
    }

    @Test func `the score of a form`() throws {
        let form = try company.host.form("fit")
        let given = ["need": "yes", "money": "no", "way": "partner", "people": "3"]
        let answers = try form.questions.compactMap { question in
            try question.answer(given[question.id] ?? "", currency: company.settings.currency)
        }
        // Every run loads the kit anew.
        let failures = try AllocationFailure.count(machine, company, step: 5) { machine in
            let run = FormRun(machine: machine, form: form, context: company.context)
            return "\(try run.score(answers))"
        }
        #expect(failures > 20)
    }

    @Test func `a hook before and after what is kept`() throws {
        let object = try company.catalog.schema.requireObject("sample")
        let failures = try changing { machine, writer in
            let hooks = machine.contributions.compactMap { if case .hook(let hook) = $0 { hook } else { nil } }
            let hook = try #require(hooks.first)
            let run = HookRun(
                machine: machine, hook: hook, object: object, manifest: try manifest(), parameters: parameters)
            var changes = try [("full", 7), ("empty", 3), ("new", 3)].map { key, integer in
                try ProposedChange(
                    saving: RecordDraft(object, ["key": .text(key), "integer": .integer(Int64(integer))]), key: key,
                    over: writer.record(object, key: key), .upsert, reason: nil,
                    defaultCurrency: company.settings.currency)
            }
            try run.review(&changes, over: writer, in: writing)
            let record = try #require(try writer.record(object, key: "full"))
            try run.tell([CommittedChange(.updated, record)], over: writer, in: writing)
            let accounts = try company.catalog.schema.requireObject("account")
            return changes.map { "\($0.values) \($0.refusal?.description ?? "")" }
                + [try writer.record(accounts, key: "A"), try writer.record(accounts, key: "told full")].map {
                    "\($0?["name"] ?? .null)"
                }
        }
        #expect(failures > 10)
    }

    @Test func `a workflow`() throws {
        let object = try company.catalog.schema.requireObject("opportunity")
        let failures = try changing { machine, writer in
            let flows = machine.contributions.compactMap { if case .workflow(let flow) = $0 { flow } else { nil } }
            let run = WorkflowRun(
                machine: machine, workflow: try #require(flows.first), object: object,
                position: try #require(object.position(of: "stage")),
                manifest: try manifest(), parameters: parameters)
            for key in ["D1", "D5"] {
                _ = try writer.save(RecordDraft(object, ["key": .text(key), "stage": .text("lead")]), .update)
            }
            var changes = try ["D1", "D5"].map { key in
                try ProposedChange(
                    saving: RecordDraft(object, ["key": .text(key), "stage": .text("qualified")]), key: key,
                    over: writer.record(object, key: key), .upsert, reason: nil,
                    defaultCurrency: company.settings.currency)
            }
            try run.review(&changes, over: writer, in: writing) { name in try company.host.form(name) }
            let outcome = changes.map { $0.refusal?.reason.en ?? "moved" }
            #expect(outcome.first == "moved" && outcome.last?.hasSuffix("too small: 70.00 CNY") == true)
            return outcome
        }
        #expect(failures > 2)
    }

    @Test func `loading them all`() throws {
        let failures = try AllocationFailure.count(machine, company) { machine in
            try machine.vm.load(machine.source.main, name: "@" + machine.source.mainName)
            try machine.vm.call(results: 1)
            machine.vm.stack.pop()
            return machine.bridge.contributions.count
        }
        #expect(failures > 100)
    }
}
