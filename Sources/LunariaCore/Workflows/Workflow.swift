/// The states of a field and the moves between them, as a plugin lays them down.
///
/// A workflow that was made is sound: every state is reached from an initial one, and nothing it names is missing.
public struct Workflow: Sendable {
    /// A value of the field and what people call it.
    public struct State: Sendable, Hashable {
        /// The value of the field.
        public let name: String
        /// What people call it.
        public let label: Label

        /// Makes a state; the label defaults to the name.
        public init(_ name: String, label: Label? = nil) {
            self.name = name
            self.label = label ?? Label(name)
        }
    }

    /// Whether moves that no transition describes may be made.
    public enum Policy: String, Sendable, Hashable, CaseIterable {
        case refused
        /// With a reason.
        case reason
        case free
    }

    /// The name, by default that of the plugin.
    public let name: String
    /// The object whose records have the states.
    public let object: String
    /// The field that holds the state.
    public let field: String
    /// The states in their order.
    public let states: [State]
    /// The states in which a record may begin.
    public let initial: [String]
    /// The moves that are foreseen.
    public let transitions: [Transition]
    /// Whether states may be gone past in their order.
    public let skip: Policy
    /// Whether a record may go back to a state it may have come from, or out of the workflow.
    public let back: Policy
    let positions: [ExactText: Int]
    /// The position among `transitions` of the one that leads from a state to another.
    let steps: [Step: Int]

    /// A move by the positions of its states.
    struct Step: Hashable {
        let from: Int
        let to: Int
    }

    /// Makes a workflow for a field of an object, or says what is wrong with it.
    public init(
        name: String, object: ObjectDefinition, field: String, states: [State], initial: [String],
        transitions: [Transition], skip: Policy = .refused, back: Policy = .refused
    ) throws(WorkflowProblem) {
        self.name = name
        self.object = object.name
        self.field = field
        self.states = states
        self.initial = initial
        self.transitions = transitions
        self.skip = skip
        self.back = back
        positions = try Self.positions(of: states)
        steps = try Self.steps(transitions, positions)
        try check(object)
    }

    /// The position of a state among `states`, or `nil` if the workflow does not have it.
    public func position(of state: String) -> Int? { positions[ExactText(state)] }
}
