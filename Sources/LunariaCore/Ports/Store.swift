/// The place where a workspace's data are kept.
public protocol Store: AnyObject, Sendable {
    /// Whether several threads may read at once; a store in memory serves one after the other.
    var allowsConcurrentReads: Bool { get }
    /// Reads at a moment; nothing another process writes meanwhile is seen.
    func read<Result>(at moment: Moment, _ body: (any StoreReader) throws -> Result) throws -> Result
    /// Writes in one transaction, which is numbered and logged only if something changed.
    ///
    /// An error thrown by `body` leaves the store as it was; so does `Commit.discard`.
    func write<Result>(
        _ info: TransactionInfo, _ body: (any StoreWriter) throws -> (Result, Commit)
    ) throws -> (result: Result, transaction: Transaction?)
    /// Takes back everything a transaction changed, as a new transaction.
    func undo(_ number: Int64, _ info: TransactionInfo, progress: Progress) throws -> Transaction
    /// Walks the whole chain and compares every hash with the data; returns the number of transactions that agree.
    func verify(progress: Progress) throws -> Int64
}

/// Whether what was written is to stay.
public enum Commit: Sendable, Hashable {
    case keep
    case discard
}
