public import LunariaCore

/// What hooks did after a transaction was committed.
public struct FollowUp: Sendable {
    /// The transactions in which hooks have written, in order.
    public internal(set) var transactions: [Transaction] = []
    /// Why a hook has failed; what was committed until then is kept.
    public internal(set) var failure: Failure?

    init() {}
}
