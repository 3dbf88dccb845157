/// A move that a workflow foresees, and what it asks for.
public struct Transition: Sendable, Hashable {
    /// Where a transition begins.
    public enum Origin: Sendable, Hashable {
        /// In every other state from which no transition of its own leads to the same one.
        case any
        case states([String])
    }

    /// What must be there before a record may move.
    public enum Evidence: Sendable, Hashable {
        /// A field of the record that is filled.
        case field(String)
        /// A form about the record that is filled well enough.
        case form(FormEvidence)
    }

    /// Where it begins.
    public let from: Origin
    /// The state it leads to.
    public let to: String
    /// What must be there.
    public let evidence: [Evidence]
    /// Whether a function of the plugin is asked.
    public let hasGuard: Bool

    /// Makes a transition.
    public init(from: Origin, to: String, evidence: [Evidence] = [], hasGuard: Bool = false) {
        self.from = from
        self.to = to
        self.evidence = evidence
        self.hasGuard = hasGuard
    }
}
