import LunariaCore
import Testing

/// Which moves a workflow lets through, and what it says of the others.
@Suite struct WorkflowTests {
    /// Policies for going past states and for going back.
    enum Policies: String {
        case strict
        case withReason
        case free

        fileprivate var workflow: Workflow {
            get throws {
                switch self {
                case .strict: try .make()
                case .withReason: try .make(skip: .reason, back: .reason)
                case .free: try .make(skip: .free, back: .free)
                }
            }
        }
    }

    /// What is said of a move in one line; `-` stands for an empty field.
    private static func verdict(_ workflow: Workflow, _ from: String, _ to: String, hasReason: Bool) -> String {
        let state = { (text: String) in text == "-" ? nil : text }
        return switch workflow.decide(from: state(from), to: state(to), hasReason: hasReason) {
        case .unchanged: "unchanged"
        case .needsReason(let what): "\(what.en) needs a reason"
        case .refused(let sentence): sentence.en
        case .allowed(let move):
            ["\(move.kind)", move.transition.map { "asks \($0)" }, move.skipped.isEmpty ? nil : "past \(move.skipped)"]
                .compactMap { $0 }.joined(separator: ", ")
        }
    }

    @Test(
        arguments: [
            (.strict, "-", "-", "unchanged"), (.strict, "lead", "lead", "unchanged"),
            (.strict, "-", "lead", "begin"), (.strict, "lead", "qualified", "step, asks 0"),
            (.strict, "proposal", "won", "step, asks 2"), (.strict, "qualified", "lost", "step, asks 3"),
            (.strict, "gone", "gone", "unchanged"), (.strict, "gone", "lead", "begin"), (.strict, "gone", "-", "leave"),
            (.withReason, "lead", "won", "skip, asks 2, past [\"qualified\", \"proposal\"]"),
            (.withReason, "-", "proposal", "begin, asks 1, past [\"lead\", \"qualified\"]"),
            (.withReason, "-", "lost", "begin, asks 3, past [\"lead\"]"),
            (.withReason, "gone", "qualified", "begin, asks 0, past [\"lead\"]"),
            (.withReason, "won", "qualified", "back, asks 0"), (.withReason, "won", "lead", "back"),
            (.withReason, "lost", "proposal", "back, asks 1"), (.withReason, "won", "-", "leave"),
        ] as [(Policies, String, String, String)])
    func `a move is let through, with what it asks and what it skips`(
        policies: Policies, from: String, to: String, expected: String
    ) throws {
        #expect(try Self.verdict(policies.workflow, from, to, hasReason: policies == .withReason) == expected)
    }

    private static let begins = "a record begins as lead"
    private static let states = "there are lead, qualified, proposal, won, lost"
    private static let afterLead = "qualified, lost may follow 'lead'"

    @Test(
        arguments: [
            (.strict, "-", "proposal", begins),
            (
                .strict, "gone", "won",
                "the record is in the state 'gone', which is none of the workflow, so that it begins anew as lead; move it "
                    + "there first, or give the workflow that state"
            ),
            (.strict, "lead", "Won", "there is no state 'Won' (did you mean 'won'?); " + states),
            (.free, "-", "赢单", "there is no state '赢单'; " + states),
            (.strict, "lead", "won", afterLead + "; qualified, proposal may not be skipped"),
            (.strict, "proposal", "lead", "won, lost may follow 'proposal'; there is no going back"),
            (.strict, "won", "lead", "nothing may follow 'won'; there is no going back"),
            (.strict, "lead", "-", afterLead + "; the field may not be emptied"),
            // Lost stands behind won, and yet there is no way from the one to the other.
            (.free, "won", "lost", "nothing may follow 'won'"), (.free, "lost", "won", "nothing may follow 'lost'"),
            (.withReason, "lead", "won", "skipping qualified, proposal needs a reason"),
            (.withReason, "-", "proposal", "beginning past lead, qualified needs a reason"),
            (.withReason, "won", "lead", "going back from 'won' needs a reason"),
            (.withReason, "won", "-", "taking the record out of 'won' needs a reason"),
        ] as [(Policies, String, String, String)])
    func `a move that is not let through is answered by what may be done`(
        policies: Policies, from: String, to: String, expected: String
    ) throws {
        #expect(try Self.verdict(policies.workflow, from, to, hasReason: false) == expected)
    }

    @Test func `a transition of its own goes before one from any state`() throws {
        let workflow = try Workflow.make(
            ["a", "b", "c"], initial: ["a"],
            [
                Transition(from: .states(["a"]), to: "b"), Transition(from: .any, to: "c"),
                Transition(from: .states(["b"]), to: "c", hasGuard: true),
            ])
        #expect(Self.verdict(workflow, "a", "c", hasReason: false) == "step, asks 1")
        #expect(Self.verdict(workflow, "b", "c", hasReason: false) == "step, asks 2")
        #expect(Self.verdict(workflow, "c", "c", hasReason: false) == "unchanged")
    }

    @Test func `the shortest way is the one that is skipped along`() throws {
        let workflow = try Workflow.make(
            ["a", "b", "c", "d", "e"], initial: ["a"],
            [
                Transition(from: .states(["a"]), to: "b"), Transition(from: .states(["b"]), to: "c"),
                Transition(from: .states(["c"]), to: "e"), Transition(from: .states(["a"]), to: "d"),
                Transition(from: .states(["d"]), to: "e"),
            ], skip: .free)
        #expect(Self.verdict(workflow, "a", "e", hasReason: false) == "skip, asks 4, past [\"d\"]")
    }

    @Test func `states are compared byte by byte`() throws {
        let (composed, combined) = ("caf\u{E9}", "cafe\u{301}")
        let workflow = try Workflow.make([composed, "b"], initial: [composed, "b"])
        #expect(Self.verdict(workflow, "-", combined, hasReason: false).hasPrefix("there is no state"))
        #expect(Self.verdict(workflow, composed, combined, hasReason: false) != "unchanged")
    }

    @Test func `states may have Chinese names`() throws {
        let workflow = try Workflow.make(
            ["线索", "赢单"], initial: ["线索"], [Transition(from: .states(["线索"]), to: "赢单")])
        #expect(Self.verdict(workflow, "线索", "赢单", hasReason: false) == "step, asks 0")
    }
}
