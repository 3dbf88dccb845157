/// Why a workflow is not sound, and what to do about it.
public enum WorkflowProblem: Error, Sendable, Hashable, CustomStringConvertible {
    case noStates
    case badState(String)
    /// Two states that are the same but for the case of letters.
    case doubledState(String, other: String)
    /// A state that is not among those of the workflow, and the place that names it.
    case unknownState(String, place: String, known: [String])
    case noInitial
    /// The initial states from which no transitions lead to a state.
    case unreachable(String, initial: [String])
    case noOrigin(transition: Int)
    /// A transition from a state to itself.
    case circle(String, transition: Int)
    case doubledTransition(from: String, to: String)
    case unknownField(String, object: ObjectDefinition)
    case wrongType(FieldDefinition, object: String)
    /// A state that the choice field does not take.
    case noChoice(String, field: FieldDefinition, choices: [String])
    /// A default value in which no record may begin.
    case badDefault(String, field: FieldDefinition, initial: [String])
    case unknownEvidence(String, to: String, object: ObjectDefinition)

    /// The sentence to show.
    public var description: String {
        switch self {
        case .noStates: "workflow has no states"
        case .badState(let name):
            "workflow has a state '\(name.shortened)', expected a name of 1 to \(Workflow.longestName) bytes without "
                + "control characters"
        case .doubledState(let name, let other) where ExactText(name) == ExactText(other):
            "workflow has the state '\(name)' twice"
        case .doubledState(let name, let other):
            "workflow has the states '\(other)' and '\(name)', which only the case of letters or their spelling in "
                + "bytes tells apart"
        case .unknownState(let name, let place, let known):
            "\(place) of workflow names '\(name.shortened)', which is none of its states"
                + Spelling.hint(for: name, among: known)
        case .noInitial: "workflow has no initial state, so that no record can begin"
        case .unreachable(let name, let initial):
            "workflow has the state '\(name)', to which no transitions lead from \(initial.joined(separator: ", "))"
        case .noOrigin(let transition): "'from' of transition \(transition) of workflow names no state"
        case .circle(let name, let transition):
            "transition \(transition) of workflow leads from '\(name)' to itself, which is no move"
        case .doubledTransition(let from, let to): "workflow has two transitions from '\(from)' to '\(to)'"
        case .unknownField(let name, let object):
            name == FieldDefinition.keyName
                ? "workflow is about the key of \(object.name), expected another field: a record keeps its key"
                : SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description
        case .wrongType(let field, let object):
            "workflow is about the field '\(field.name)' of \(object), which is \(field.type.name), expected text or "
                + "choice"
        case .noChoice(let state, let field, let choices):
            "workflow has the state '\(state)', which the field '\(field.name)' does not take; it takes "
                + choices.joined(separator: ", ")
        case .badDefault(let text, let field, let initial):
            "workflow lets no record begin as '\(text)', the default of the field '\(field.name)'; it begins as "
                + initial.joined(separator: ", ")
        case .unknownEvidence(let name, let to, let object):
            "the evidence for '\(to)' names a field that is not there: "
                + SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name)).description
        }
    }

    /// What to do about it.
    public var hint: String {
        switch self {
        case .noStates: "write states = { \"lead\", \"won\" }"
        case .badState, .doubledState: "give each state a name of its own"
        case .unknownState: "list it in `states`, or correct it: names of states are compared letter by letter"
        case .noInitial: "write initial = { \"lead\" }"
        case .unreachable(let name, _):
            "add { from = \"…\", to = \"\(name)\" } to `transitions`, or the state to `initial`"
        case .noOrigin: "write from = \"lead\", from = { \"lead\", \"won\" } or from = \"*\""
        case .circle: "take the state out of `from`; what keeps its state needs no transition"
        case .doubledTransition: "make one of them, with the evidence of both and a guard that asks for both"
        case .unknownField: "`lunaria list objects` shows the fields of each object"
        case .wrongType: "declare a field of type choice or text for the state"
        case .noChoice(let state, _, _): "add \"\(state)\" to the choices of the field, or take the state out"
        case .badDefault(let text, _, _): "add \"\(text)\" to `initial`, or take the default out"
        case .unknownEvidence: "evidence is the name of a field, or { form = \"…\" }"
        }
    }
}
