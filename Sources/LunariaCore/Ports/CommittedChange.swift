/// What a transaction has made of one record.
public struct CommittedChange: Sendable, Hashable {
    /// What became of the record.
    public enum Kind: Sendable, Hashable {
        case created
        case updated
        case deleted
    }

    /// What became of the record.
    public let kind: Kind
    /// The record as the transaction left it; a deleted one as it was before.
    public let record: Record

    /// Makes a change.
    public init(_ kind: Kind, _ record: Record) {
        self.kind = kind
        self.record = record
    }
}
