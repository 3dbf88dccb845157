/// A record that is classified as something else than before.
public struct ClassificationChange: Sendable, Hashable {
    /// The record's key.
    public let key: String
    /// The record's name, if its object has one.
    public let name: String?
    /// What the field held before.
    public let from: Value
    /// What it is classified as; `null` if it is not classified any more.
    public var to: Value
    /// Why, in the words of the classification.
    public let reason: String?

    /// Takes the change out of what a classification makes of a record; `nil` if nothing changes.
    public init?(_ record: ClassifiedRecord) {
        if record.value.isSame(as: record.previous) { return nil }
        key = record.key
        name = record.name
        from = record.previous
        to = record.value
        reason = record.reason
    }
}

extension Value {
    /// Whether the database keeps the same for both: texts are compared byte by byte.
    fileprivate func isSame(as other: Value) -> Bool {
        if case .text(let left) = self, case .text(let right) = other { return ExactText(left) == ExactText(right) }
        return self == other
    }
}
