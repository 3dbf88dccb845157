import LunariaCore

extension ObjectDefinition {
    /// Deals with one field of each kind that a workflow may meet.
    static let deal = ObjectDefinition(
        name: "deal",
        fields: [
            FieldDefinition("stage", .text),
            FieldDefinition("grade", .choice(["a", "b"])),
            FieldDefinition("phase", .choice(["a", "b"]), defaultText: "b"),
            FieldDefinition("amount", .money),
            FieldDefinition("account", .reference(to: "account", mustExist: true)),
        ])
}

extension Workflow {
    /// lead → qualified → proposal → won, and lost from each of the first three.
    static func make(
        skip: Policy = .refused, back: Policy = .refused, initial: [String] = ["lead"]
    ) throws(WorkflowProblem) -> Workflow {
        try make(
            ["lead", "qualified", "proposal", "won", "lost"], initial: initial,
            [
                Transition(from: .states(["lead"]), to: "qualified", evidence: [.field("amount")]),
                Transition(from: .states(["qualified"]), to: "proposal"),
                Transition(from: .states(["proposal"]), to: "won", hasGuard: true),
                Transition(from: .states(["lead", "qualified", "proposal"]), to: "lost"),
            ], skip: skip, back: back)
    }

    static func make(
        _ states: [String], initial: [String], _ transitions: [Transition] = [], field: String = "stage",
        skip: Policy = .refused, back: Policy = .refused
    ) throws(WorkflowProblem) -> Workflow {
        try Workflow(
            name: "sales", object: .deal, field: field, states: states.map { State($0) }, initial: initial,
            transitions: transitions, skip: skip, back: back)
    }
}
