public import LunariaCore

/// Says what a runnable is and which parameters it takes.
public struct DescribeRunnable {
    /// The name of the runnable.
    public let name: String

    /// Describes whom to ask about.
    public init(name: String) {
        self.name = name
    }

    /// Answers the description; an unknown name is an error with a suggestion.
    public func run(in session: Session) throws -> Runnable {
        try session.host().runnable(name)
    }
}
