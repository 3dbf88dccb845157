import LunariaCore

extension Terminal {
    /// Says which transaction a command was, and how to take it back.
    ///
    /// - Parameter note: What else is to be known of it, such as how much it has changed.
    static func report(_ transaction: Transaction, _ note: String = "") {
        report(
            "transaction \(transaction.number)\(note.isEmpty ? "" : ": " + note); "
                + "take it back with `lunaria undo \(transaction.number)`")
    }
}
