/// A hook that is called by its own writes, directly or round about.
public struct WriteCircle: Error, Sendable, Hashable, CustomStringConvertible {
    /// The hooks in the order in which they call each other; the last one is the first again.
    public let chain: [Follower]

    /// Makes the error.
    public init(chain: [Follower]) {
        self.chain = chain
    }

    /// The sentence to show.
    public var description: String {
        let hooks = chain.map { "\($0.object) (hook of '\($0.plugin)')" }.joined(separator: " → ")
        return "a hook is called by its own writes: \(hooks)"
    }
}
