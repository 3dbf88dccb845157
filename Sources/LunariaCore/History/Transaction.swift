/// One write of the store.
public struct Transaction: Sendable, Hashable {
    /// The position in the log, from 1 and without gaps.
    public let number: Int64
    /// The moment of the write, as the edge of the program gave it.
    public let time: Timestamp
    /// The person or program that wrote.
    public let actor: String
    /// What was done, such as `import account from accounts.csv`.
    public let reason: String
    /// How many records were created, updated or deleted.
    public let changes: Int
    /// SHA-256 over the hash before, the transaction's own data and everything it changed, in hexadecimal.
    public let hash: String

    /// Makes a transaction as read from the store.
    public init(number: Int64, time: Timestamp, actor: String, reason: String, changes: Int, hash: String) {
        self.number = number
        self.time = time
        self.actor = actor
        self.reason = reason
        self.changes = changes
        self.hash = hash
    }
}

/// Who writes, why, and at what time.
public struct TransactionInfo: Sendable, Hashable {
    /// The person or program that writes.
    public let actor: String
    /// What is done, in words for the log.
    public let reason: String
    /// The moment to be recorded.
    public let time: Timestamp

    /// Makes the particulars of a write.
    public init(actor: String, reason: String, time: Timestamp) {
        self.actor = actor
        self.reason = reason
        self.time = time
    }
}

/// The state of the data a reader sees.
public enum Moment: Sendable, Hashable {
    case latest
    /// After the transaction of that number.
    case transaction(Int64)
    /// At the end of that day in UTC.
    case date(CalendarDate)
}

/// One version of a record and the transactions between which it was true.
public struct RecordVersion: Sendable, Hashable {
    /// The record with the values it had in this version.
    public let record: Record
    /// The transaction that made this version.
    public let from: Int64
    /// The transaction that ended it, or `nil` for the present version.
    public let until: Int64?

    /// Makes a version.
    public init(record: Record, from: Int64, until: Int64?) {
        self.record = record
        self.from = from
        self.until = until
    }
}
