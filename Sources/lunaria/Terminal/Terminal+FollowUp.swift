import LunariaApp
import LunariaCore

extension Terminal {
    /// Says what hooks have written after a transaction; throws why one of them has failed.
    static func report(_ followUp: FollowUp, in language: Language) throws {
        for transaction in followUp.transactions {
            report(.followUp(transaction), in: language)
        }
        if let failure = followUp.failure { throw failure }
    }
}
