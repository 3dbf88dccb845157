public import LunariaCore

/// What filling a form did, or would do.
public struct FillReport: Sendable {
    /// What was filled, in order.
    public internal(set) var filled: [FilledForm] = []
    /// The rows of a file that were refused.
    public internal(set) var rejected = 0
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    public internal(set) var transaction: Transaction?
    /// What hooks did after it.
    public internal(set) var followUp = FollowUp()
    /// Whether nothing was to be kept.
    public let isDryRun: Bool

    init(isDryRun: Bool) {
        self.isDryRun = isDryRun
    }
}
