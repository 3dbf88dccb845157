public import LunariaCore

/// Takes back everything a transaction changed, as a new transaction.
public struct UndoTransaction {
    /// The number of the transaction to take back.
    public let number: Int64

    /// Describes what to undo.
    public init(number: Int64) {
        self.number = number
    }

    /// Undoes the transaction and answers the new one; newer data that stand on it are an error that lists them.
    public func run(in session: Session) throws -> Transaction {
        let circumstances = session.circumstances
        let info = TransactionInfo(
            actor: circumstances.actor, reason: circumstances.reason ?? "", time: circumstances.now)
        return try session.history(creating: false).undo(number, info, progress: circumstances.progress)
    }
}
