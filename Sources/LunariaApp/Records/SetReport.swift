public import LunariaCore

/// What has become of a record that was set.
public struct SetReport: Sendable, Hashable {
    /// Whether the record was created, updated or left as it is.
    public let outcome: SaveOutcome
    /// What has changed, field by field: `stage: lead → won`.
    public let changes: [String]
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    public private(set) var transaction: Transaction?

    init(_ outcome: SaveOutcome, _ changes: [String]) {
        self.outcome = outcome
        self.changes = changes
    }

    func completed(by transaction: Transaction?) -> SetReport {
        var report = self
        report.transaction = transaction
        return report
    }
}
