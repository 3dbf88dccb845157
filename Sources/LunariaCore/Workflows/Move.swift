/// A move that a workflow has no objection to, if what it asks for is there.
public struct Move: Sendable, Hashable {
    /// How a move is made.
    public enum Kind: Sendable, Hashable {
        /// A record without a state gets its first one.
        case begin
        /// A transition leads there.
        case step
        /// States that lie between are gone past.
        case skip
        case back
        /// The field is emptied.
        case leave
    }

    /// How it is made.
    public let kind: Kind
    /// The position of the transition whose evidence and guard are asked; `nil` if nothing is.
    ///
    /// Who skips states is asked what the last step of the way asks, and so is who goes back to a state the record has never had.
    public let transition: Int?
    /// The states gone past, in order of the way.
    public let skipped: [String]

    init(_ kind: Kind, transition: Int? = nil, skipped: [String] = []) {
        self.kind = kind
        self.transition = transition
        self.skipped = skipped
    }
}
