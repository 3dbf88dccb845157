import LunariaCore
import LunariaScripting
import Testing

/// Workflows that are not sound: one message each, with plugin, file, line and a hint.
@Suite struct WorkflowMisuseTests {
    private static let states = "initial = { 'a' }, states = { 'a', 'b' },"
    private static let step = "transitions = { { from = 'a', to = 'b' } },"

    @Test(
        arguments: [
            (
                "\(states) \(step) guard = true,", "workflow has no entry 'guard'",
                "expected name, object, field, initial, states, transitions, skip, back, uses"
            ),
            ("\(step) initial = { 'a' },", "workflow has no states", "write states = { \"lead\", \"won\" }"),
            (
                "states = { 'a' },", "workflow has no initial state, so that no record can begin",
                "write initial = { \"lead\" }"
            ),
            ("\(states) transitions = 'a',", "'transitions' of workflow is string, expected a list", "no hint"),
            (
                "\(states) transitions = { from = 'a', to = 'b' },",
                "'transitions' of workflow is no list of at most 1000 items", "no hint"
            ),
            (
                "\(states) transitions = { 'b' },",
                "item 1 of 'transitions' of workflow is string, expected { from = \"…\", to = \"…\" }", "no hint"
            ),
            (
                "\(states) transitions = { { from = 'a' } },", "item 1 of 'transitions' of workflow has no 'to'",
                "write to = \"…\""
            ),
            (
                "\(states) transitions = { { to = 'b' } },", "item 1 of 'transitions' of workflow has no 'from'",
                "write from = \"…\""
            ),
            (
                "\(states) transitions = { { from = 'a', to = 'b', gard = 1 } },",
                "item 1 of 'transitions' of workflow has no entry 'gard' (did you mean 'guard'?)",
                "expected from, to, evidence, guard"
            ),
            (
                "\(states) transitions = { { from = 'a', to = 'b', guard = true } },",
                "'guard' of item 1 of 'transitions' of workflow is boolean, expected a function", "no hint"
            ),
            (
                "\(states) transitions = { { from = 'a', to = 'b', evidence = { 5 } } },",
                "item 1 of 'evidence' of item 1 of 'transitions' of workflow is number, expected the name of a field or "
                    + "{ form = \"…\" }", "no hint"
            ),
            (
                "\(states) transitions = { { from = 'a', to = 'b', evidence = { 'amont' } } },",
                "the evidence for 'b' names a field that is not there: no field 'amont' on opportunity (did you mean "
                    + "'amount'?)", "evidence is the name of a field, or { form = \"…\" }"
            ),
            (
                "\(states) \(step) skip = 'reasons',",
                "'skip' of workflow is 'reasons' (did you mean 'reason'?), expected one of refused, reason, free",
                "no hint"
            ),
            (
                "initial = { 'a' }, states = { 'a', 5 },",
                "item 2 of 'states' of workflow is number, expected a text or { name = \"…\", label = … }", "no hint"
            ),
            (
                "initial = { 'a' }, states = { { nam = 'a' } },",
                "item 1 of 'states' of workflow has no entry 'nam' (did you mean 'name'?)", "expected name, label"
            ),
            (
                "\(states) transitions = { { from = 'a', to = 'c' } },",
                "'to' of transition 1 of workflow names 'c', which is none of its states",
                "list it in `states`, or correct it: names of states are compared letter by letter"
            ),
            (
                "\(states) transitions = {},", "workflow has the state 'b', to which no transitions lead from a",
                "add { from = \"…\", to = \"b\" } to `transitions`, or the state to `initial`"
            ),
            (
                "\(states) \(step) name = 'a/b',",
                "workflow is named 'a/b', expected 1 to 60 letters, digits, '-' and '_'",
                "the name stands in the keys of the transitions it leads to"
            ),
        ])
    func `a workflow that is not sound is refused where it stands`(
        entries: String, message: String, hint: String
    ) throws {
        let company = try Company(Company.workflow(entries))
        #expect(
            try company.workflowProblem()
                == "plugins/flow/main.lua:1: plugin 'flow', in main chunk: \(message) | \(hint)")
    }

    @Test(
        arguments: [
            (
                "bnat",
                "evidence is a form that is not there: no form 'bnat' (did you mean 'bant'?); there are bant, visit, see "
                    + "`lunaria list forms`", "name a form of a plugin"
            ),
            (
                "visit", "evidence is the form 'visit', which is about account and not about opportunity",
                "take a form about opportunity; `lunaria list forms` shows them"
            ),
        ])
    func `a form that nobody can fill is no evidence`(form: String, message: String, hint: String) throws {
        let files = Company.workflow(
            "\(Self.states) transitions = { { from = 'a', to = 'b', evidence = { { form = '\(form)' } } } },")
        let forms = Company.form("bant", about: "opportunity").merging(Company.form("visit", about: "account")) { $1 }
        let company = try Company(files.merging(forms) { $1 })
        let expected = "plugins/flow/main.lua:1: plugin 'flow': \(message)"
        #expect(try company.workflowProblem() == "\(expected) | \(hint)")
        _ = try company.move(["stage": .text("a")])
        let error = #expect(throws: PluginError.self) { try company.move(["stage": .text("b")]) }
        #expect(error?.description == "\(expected)\n  hint: \(hint)")
    }

    private static func files(_ declared: String, _ main: String) -> [String: String] {
        [
            "plugins/flow/plugin.lua":
                "return { name = 'flow', version = '1.0.0', api = 1, workflows = { \(declared) } }",
            "plugins/flow/main.lua": main,
        ]
    }

    @Test(
        arguments: [
            (
                "'opportunity.stage'", "return {}",
                "plugins/flow/plugin.lua:1: plugin 'flow': declares a workflow on opportunity.stage, which "
                    + "plugins/flow/main.lua does not contribute | return workflow { object = \"opportunity\", field = "
                    + "\"stage\", … } there, or take it out of `workflows`"
            ),
            (
                "'account.region'",
                "local w = workflow { object = 'account', field = 'region', initial = { 'a' },\n"
                    + "states = { 'a' } }\nlocal v = workflow { object = 'account', field = 'region', initial = { 'b' },\n"
                    + "states = { 'b' } }\nreturn { w, v }",
                "plugins/flow/main.lua:3: plugin 'flow': contributes two workflows on account.region | a field has one "
                    + "workflow"
            ),
            (
                "'account.region'",
                "return { workflow { object = 'account', field = 'region', initial = { 'a' }, "
                    + "states = { 'a' } },\nworkflow { object = 'account', field = 'channel', initial = { 'a' }, "
                    + "states = { 'a' } } }",
                "plugins/flow/main.lua:2: plugin 'flow': contributes a workflow on account.channel, which "
                    + "plugins/flow/plugin.lua does not declare | add \"account.channel\" to `workflows` there, so that it "
                    + "is known without loading the plugin"
            ),
            (
                "'account.parent'",
                "return workflow { object = 'account', field = 'parent', initial = { 'a' }, states = { 'a' } }",
                "plugins/flow/main.lua:1: plugin 'flow', in main chunk: workflow is about the field 'parent' of account, which is "
                    + "reference, expected text or choice | declare a field of type choice or text for the state"
            ),
            (
                "'account.status'",
                "return workflow { object = 'account', field = 'status', initial = { 'new' }, states = { 'new' } }",
                "plugins/flow/main.lua:1: plugin 'flow', in main chunk: workflow has the state 'new', which the field 'status' does not "
                    + "take; it takes prospect, active, lost, dropped | add \"new\" to the choices of the field, or take "
                    + "the state out"
            ),
            (
                "'account.region'",
                "return workflow { object = 'posting', field = 'plan', initial = { 'a' }, states = { 'a' } }",
                "plugins/flow/main.lua:1: plugin 'flow', in main chunk: posting is kept by the ledger | "
                    + "use `lunaria incentive post`"
            ),
        ])
    func `what a plugin declares and what it contributes must be the same`(
        declared: String, main: String, expected: String
    ) throws {
        #expect(try Company(Self.files(declared, main)).workflowProblem() == expected)
    }

    @Test func `a script contributes no workflow`() throws {
        let company = try Company([
            "scripts/flow.lua":
                "return workflow { object = 'account', field = 'region', initial = { 'a' }, states = { 'a' } }"
        ])
        let error = #expect(throws: PluginError.self) { try company.host.runnable("flow") }
        #expect(
            error?.description
                == "scripts/flow.lua:1: script 'flow': is a script that contributes a workflow\n"
                + "  hint: a workflow is a plugin: a folder with plugin.lua, which declares it")
    }
}
