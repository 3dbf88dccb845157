import LunariaApp
import LunariaCore

extension Terminal {
    /// Says which transaction a command was, and how to take it back.
    static func report(_ transaction: Transaction, _ detail: Note? = nil, in language: Language) {
        report(.transaction(transaction, detail), in: language)
    }
}
