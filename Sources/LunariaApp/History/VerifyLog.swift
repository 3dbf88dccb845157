import LunariaCore

/// Compares every hash of the log with the data.
public struct VerifyLog {
    /// Describes the check.
    public init() {}

    /// Answers the number of transactions that agree; throws `Failure` at the first that does not.
    public func run(in session: Session) throws -> Int64 {
        try session.history(creating: false).verify(progress: session.circumstances.progress)
    }
}
