import LunariaApp
import LunariaCore

extension Terminal {
    /// Says what hooks have written after a transaction; throws why one of them has failed.
    static func report(_ followUp: FollowUp) throws {
        for transaction in followUp.transactions {
            report("transaction \(transaction.number): \(Count(transaction.changes, "record")) changed by a hook")
        }
        if let failure = followUp.failure { throw failure }
    }
}
