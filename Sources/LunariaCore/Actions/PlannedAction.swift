/// A proposal beside the actions that are stored.
public struct PlannedAction: Sendable, Hashable {
    /// Whether there is such an action already.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case new
        case open
        case done
        case cancelled
    }

    /// The key of the action that is there, or else the key a new one gets.
    public let key: String
    /// Whether it is there already, and what has become of it.
    public let state: State
    /// What is proposed.
    public let proposal: ActionProposal

    /// Makes it of a proposal.
    public init(key: String, state: State, proposal: ActionProposal) {
        self.key = key
        self.state = state
        self.proposal = proposal
    }
}
