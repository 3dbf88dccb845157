import LunariaCore
import Testing

/// What makes a workflow unsound.
@Suite struct WorkflowProblemTests {
    private static func problem(_ make: () throws -> Workflow) -> String {
        do {
            _ = try make()
            return "none"
        } catch {
            return "\(error)"
        }
    }

    private static func step(_ from: String, _ to: String) -> Transition { Transition(from: .states([from]), to: to) }

    @Test(
        arguments: [
            ([], ["a"], [], "workflow has no states"),
            (["a"], [], [], "workflow has no initial state, so that no record can begin"),
            (["a", "a"], ["a"], [], "workflow has the state 'a' twice"),
            (
                ["lead", "Lead"], ["lead"], [],
                "workflow has the states 'lead' and 'Lead', which only the case of letters or their spelling in bytes "
                    + "tells apart"
            ),
            (
                [""], ["a"], [],
                "workflow has a state '', expected a name of 1 to 120 bytes without control characters"
            ),
            (
                ["a\n"], ["a"], [],
                "workflow has a state 'a\\u{a}', expected a name of 1 to 120 bytes without control characters"
            ),
            (
                ["lead"], ["leed"], [],
                "'initial' of workflow names 'leed', which is none of its states (did you mean 'lead'?)"
            ),
            (
                ["a", "b"], ["a"], [step("a", "x")],
                "'to' of transition 1 of workflow names 'x', which is none of its states"
            ),
            (
                ["lead", "won"], ["lead"], [step("lead", "won"), step("open", "won")],
                "'from' of transition 2 of workflow names 'open', which is none of its states"
            ),
            (
                ["a", "b"], ["a"], [Transition(from: .states([]), to: "b")],
                "'from' of transition 1 of workflow names no state"
            ),
            (["a"], ["a"], [step("a", "a")], "transition 1 of workflow leads from 'a' to itself, which is no move"),
            (["a", "b"], ["a"], [step("a", "b"), step("a", "b")], "workflow has two transitions from 'a' to 'b'"),
            (
                ["a", "b"], ["a"], [Transition(from: .any, to: "b"), Transition(from: .any, to: "b")],
                "workflow has two transitions from '*' to 'b'"
            ),
            (
                ["a", "b", "c"], ["a"], [step("a", "b"), step("c", "b")],
                "workflow has the state 'c', to which no transitions lead from a"
            ),
            (
                ["a", "b"], ["a"], [Transition(from: .any, to: "b", evidence: [.field("amont")])],
                "the evidence for 'b' names a field that is not there: no field 'amont' on deal (did you mean 'amount'?)"
            ),
        ] as [([String], [String], [Transition], String)])
    func `a workflow that does not hang together is refused`(
        states: [String], initial: [String], transitions: [Transition], expected: String
    ) {
        #expect(Self.problem { try Workflow.make(states, initial: initial, transitions) } == expected)
    }

    @Test(
        arguments: [
            ("stag", "no field 'stag' on deal (did you mean 'stage'?)"),
            ("key", "workflow is about the key of deal, expected another field: a record keeps its key"),
            ("amount", "workflow is about the field 'amount' of deal, which is money, expected text or choice"),
            ("account", "workflow is about the field 'account' of deal, which is reference, expected text or choice"),
            ("grade", "workflow has the state 'c', which the field 'grade' does not take; it takes a, b"),
        ])
    func `a field that cannot hold the states is refused`(field: String, expected: String) {
        let transitions = [Self.step("a", "b"), Self.step("b", "c")]
        #expect(
            Self.problem { try Workflow.make(["a", "b", "c"], initial: ["a"], transitions, field: field) } == expected)
    }

    @Test func `a default in which no record may begin is refused`() {
        let found = Self.problem {
            try Workflow.make(["a", "b"], initial: ["a"], [Self.step("a", "b")], field: "phase")
        }
        #expect(
            found == "workflow lets no record begin as 'b', the default of the field 'phase'; it begins as a")
    }

    @Test func `each problem comes with advice`() throws {
        let problem = #expect(throws: WorkflowProblem.self) { try Workflow.make(["a", "b"], initial: ["a"]) }
        #expect(problem?.hint == "add { from = \"…\", to = \"b\" } to `transitions`, or the state to `initial`")
    }
}
