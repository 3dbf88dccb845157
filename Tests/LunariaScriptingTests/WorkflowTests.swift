import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Workflows as plugins contribute them, asked about single changes.
@Suite struct WorkflowTests {
    /// Two states, the second of them with what a transition asks.
    private static func company(_ asks: String, more: String = "", manifest: String = "") throws -> Company {
        try Company(
            Company.workflow(
                """
                initial = { "lead" }, states = { "lead", "won" }, \(more)
                transitions = { { from = "lead", to = "won", \(asks) } },
                """, manifest: manifest))
    }

    @Test func `a move is kept with its author, its day and its reason`() throws {
        let company = try Self.company("")
        #expect(
            try company.move(["stage": .text("lead")])
                == "key=flow/D/0001 workflow=flow object=opportunity record=D field=stage to=lead date=2026-03-31 author=ann"
        )
        #expect(
            try company.move(["stage": .text("won")], reason: "signed")
                == "key=flow/D/0002 workflow=flow object=opportunity record=D field=stage from=lead to=won "
                + "date=2026-03-31 author=ann reason=signed")
        #expect(try company.move(["stage": .text("won"), "amount": .decimal(1)]) == "")
    }

    @Test func `only a save that may change the field is asked about`() throws {
        let company = try Self.company("")
        let object = try company.catalog.schema.requireObject("opportunity")
        func isAsked(_ values: [String: Value], _ mode: SaveMode) throws -> Bool {
            company.host.concern(try RecordDraft(object, values), mode)
        }
        #expect(company.host.concern("opportunity") && !company.host.concern("account"))
        #expect(try isAsked(["stage": .text("lead")], .create) && isAsked(["stage": .null], .update))
        #expect(try !isAsked(["amount": .decimal(1)], .create) && !isAsked(["amount": .decimal(1)], .upsert))
    }

    @Test func `a save that leaves a guarded field to its default is asked about where it may create`() throws {
        let company = try Company([
            "plugins/flow/plugin.lua":
                "return { name = 'flow', version = '1.0.0', api = 1, workflows = { 'opportunity.outcome' } }",
            "plugins/flow/main.lua": "return {}",
        ])
        let draft = try RecordDraft(company.catalog.schema.requireObject("opportunity"), ["amount": .decimal(1)])
        #expect([SaveMode.create, .upsert, .update].map { company.host.concern(draft, $0) } == [true, true, false])
    }

    @Test func `a record that goes past states names them`() throws {
        let company = try Self.company("", more: "skip = 'reason',")
        #expect(
            try company.move(["stage": .text("won")], reason: " ")
                == "refused by workflow flow (nothing → won): beginning past lead needs a reason; give one with --reason, "
                + "or { reason = \"…\" } in a script")
        #expect(
            try company.move(["stage": .text("won")], reason: "from the old CRM")
                == "key=flow/D/0001 workflow=flow object=opportunity record=D field=stage to=won date=2026-03-31 author=ann "
                + "reason=from the old CRM skipped=lead")
    }

    @Test func `a very long key of a record is hashed in those of its moves`() throws {
        let company = try Self.company("")
        let key = String(repeating: "链", count: 66)
        let words = try company.move(["stage": .text("lead")], of: key)
        #expect(words.hasPrefix("key=flow/"))
        #expect(words.contains("/0001 workflow=flow object=opportunity record=\(key) field=stage to=lead"))
    }

    @Test(
        arguments: [
            ("return true", "allowed"), ("return true, 'for whatever reason'", "allowed"),
            ("return false, 'too small'", "the guard of workflow flow (lead → won): too small"),
            ("return nil, 'too small'", "the guard of workflow flow (lead → won): too small"),
            ("return false", "the guard of workflow flow (lead → won): it says no and gives no reason"),
            ("refuse 'not on a Sunday'", "the guard of workflow flow (lead → won): not on a Sunday"),
            ("return change.record.amount > params.least, 'too small'", "allowed"),
            ("return change.before.amount == nil and change.before.stage == 'lead'", "allowed"),
            ("return change.key == 'D' and change.from == 'lead' and change.to == 'won'", "allowed"),
            ("return not change.is_new and change.reason == 'why' and #change.skipped == 0", "allowed"),
            (
                "change.record.amount = money '1' return true",
                "plugins/flow/main.lua:4: plugin 'flow': a guard answers whether it allows a change, and cannot change it"
            ),
            (
                "params.least = money '1' return true",
                "plugins/flow/main.lua:4: plugin 'flow': params cannot be changed"
            ),
            (
                "for name, value in pairs(change.record) do if name == 'stage' then return value == 'won' end end",
                "allowed"
            ),
            ("return crm.accounts:count() == 2 and crm.as_of == '2026-03-31'", "allowed"),
            ("return crm.opportunities:get('D').stage == 'lead'", "allowed"),
            (
                "return crm.contacts:count() == 0",
                "plugins/flow/main.lua:4: plugin 'flow': 'flow' may not read contact"
            ),
            (
                "crm.accounts:update('A', { name = 'x' }) return true",
                "plugins/flow/main.lua:4: plugin 'flow': a guard only reads, and account is changed here"
            ),
            (
                "return nil, { en = 'no', zh = '不行' }",
                "the guard of workflow flow (lead → won): no"
            ),
            (
                "return false, { zh = '不行' }",
                "plugins/flow/main.lua:4: plugin 'flow': the guard of workflow flow (lead → won) gives a wrong reason: "
                    + "the reason has no 'en'"
            ),
            (
                "change:refuse 'x' return true",
                "plugins/flow/main.lua:4: plugin 'flow': a change has no 'refuse'"
            ),
            (
                "return change.record.amont",
                "plugins/flow/main.lua:4: plugin 'flow': no field 'amont' on opportunity (did you mean 'amount'?)"
            ),
            ("error 'oops'", "plugins/flow/main.lua:4: plugin 'flow': oops"),
            (
                "return 'yes'",
                "plugins/flow/main.lua:4: plugin 'flow': the guard of workflow flow (lead → won) returns string, expected "
                    + "true, or false and the reason"
            ),
            (
                "local x",
                "plugins/flow/main.lua:4: plugin 'flow': the guard of workflow flow (lead → won) returns nil, expected "
                    + "true, or false and the reason"
            ),
            (
                "while true do end",
                "plugins/flow/main.lua:4: plugin 'flow': stopped at its deadline of 200 ms"
            ),
        ])
    func `a guard allows a move, refuses it with a reason, or fails`(body: String, expected: String) throws {
        let company = try Company(
            Company.workflow(
                "initial = { 'lead' }, states = { 'lead', 'won' }, transitions = {\n"
                    + "{ from = 'lead', to = 'won', guard = function(change, params, crm) \(body) end } },",
                manifest: "reads = { 'account', 'opportunity' }, writes = { 'account' }, "
                    + "parameters = { least = { type = 'money', default = '10' } },"),
            limits: body.hasPrefix("while") ? ScriptLimits(seconds: 0.2, megabytes: 32) : Company.limits)
        _ = try company.move(["stage": .text("lead")])
        let before = try company.snapshot()
        let found = Result { try company.move(["stage": .text("won"), "amount": .decimal(50)], reason: "why") }
        switch found {
        case .success(let words) where words.hasPrefix("refused by "): #expect(words.dropFirst(11) == expected)
        case .success: #expect(expected == "allowed")
        case .failure(let error):
            #expect("\(error)".split(separator: "\n").first.map(String.init) == expected)
            #expect("\(error)".contains("while workflow 'flow' was asked about opportunity 'D'"))
        }
        if expected != "allowed" { #expect(try company.snapshot() == before) }
    }

    @Test(
        arguments: [
            ([], "the form 'bant' is not filled; `lunaria fill bant D` fills it"),
            ([("bant", "D", "2026-01-01", "scored", true)], nil),
            ([("bant", "D", "2026-01-01", "scored", nil)], nil),
            ([("bant", "D", "2026-01-01", "na", nil)], nil),
            ([("bant", "D", "2026-01-01", "insufficient_data", nil)], "the form 'bant' of 2026-01-01 is not complete"),
            (
                [("bant", "D", "2026-01-01", "scored", true), ("bant", "D", "2026-02-01", "scored", false)],
                "the form 'bant' of 2026-02-01 is not passed"
            ),
            ([("bant", "D", "2026-01-01", "scored", false), ("bant", "D", "2026-02-01", "scored", true)], nil),
            (
                [("bant", "E", "2026-01-01", "scored", true)],
                "the form 'bant' is not filled; `lunaria fill bant D` fills it"
            ),
            (
                [("spin", "D", "2026-01-01", "scored", true)],
                "the form 'bant' is not filled; `lunaria fill bant D` fills it"
            ),
            (
                [("bant", "D", "2026-04-01", "scored", true)],
                "the form 'bant' is not filled; `lunaria fill bant D` fills it"
            ),
        ] as [([(String, String, String, String, Bool?)], String?)])
    func `a form is evidence when the last one about the record is complete and passed`(
        forms: [(form: String, subject: String, date: String, status: String, hasPassed: Bool?)], expected: String?
    ) throws {
        let company = try Company(
            Company.workflow(
                """
                initial = { "lead" }, states = { "lead", "won" },
                transitions = { { from = "lead", to = "won", evidence = { { form = 'bant' } } } },
                """
            ).merging(Company.form("bant", about: "opportunity")) { first, _ in first })
        _ = try company.move(["stage": .text("lead")])
        let assessments = try company.catalog.schema.requireObject("assessment")
        _ = try company.store.write(Company.info) { writer in
            for form in forms {
                let draft = try RecordDraft(
                    assessments,
                    [
                        "key": .text("\(form.form)/\(form.subject)/\(form.date)"), "form": .text(form.form),
                        "object": .text("opportunity"), "subject": .text(form.subject),
                        "date": .date(CalendarDate.make(form.date)), "author": .text("ann"),
                        "status": .text(form.status), "completeness": .percent(Percent(fraction: 1)),
                        "passed": form.hasPassed.map { .boolean($0) } ?? .null,
                    ])
                _ = try writer.save(draft, .create)
            }
            return ((), .keep)
        }
        let words = try company.move(["stage": .text("won")])
        #expect(words.hasPrefix("refused") == (expected != nil))
        if let expected { #expect(words == "refused by workflow flow (lead → won): \(expected)") }
    }

    @Test func `the field that is evidence may be filled together with the move`() throws {
        let company = try Self.company("evidence = { 'amount' }")
        _ = try company.move(["stage": .text("lead")])
        #expect(
            try company.move(["stage": .text("won")])
                == "refused by workflow flow (lead → won): the field 'amount' is empty")
        #expect(try company.move(["stage": .text("won"), "amount": .decimal(5)]).hasPrefix("key=flow/D/0002"))
    }

    @Test func `a record goes back to where it was without being asked again, and elsewhere it is asked`() throws {
        let company = try Company(
            Company.workflow(
                """
                initial = { 'lead' }, states = { 'lead', 'won', 'lost' }, back = 'free',
                transitions = {
                  { from = 'lead', to = 'won', evidence = { 'amount' } }, { from = '*', to = 'lost' },
                },
                """))
        _ = try company.move(["stage": .text("lead")])
        _ = try company.move(["stage": .text("lost")])
        #expect(
            try company.move(["stage": .text("won")])
                == "refused by workflow flow (lost → won): the field 'amount' is empty")
        _ = try company.move(["stage": .text("won"), "amount": .decimal(5)])
        _ = try company.move(["stage": .text("lost"), "amount": .null])
        #expect(try company.move(["stage": .text("won")]).hasPrefix("key=flow/D/0005"))
    }

    @Test func `two workflows of one name that move a record at once number their moves one after the other`() throws {
        let company = try Company([
            "plugins/flow/plugin.lua": """
            return { name = 'flow', version = '1.0.0', api = 1,
              workflows = { 'opportunity.stage', 'opportunity.product' } }
            """,
            "plugins/flow/main.lua": """
            local function flow(field)
              return workflow { object = 'opportunity', field = field, initial = { 'a' }, states = { 'a' } }
            end
            return { flow 'stage', flow 'product' }
            """,
        ])
        let words = try company.move(["stage": .text("a"), "product": .text("a")])
        #expect(words.contains("key=flow/D/0001") && words.contains("key=flow/D/0002"))
    }
}
