public import LunariaCore

/// What has become of a record that was set.
public struct SetReport: Sendable {
    /// Whether the record was created, updated or left as it is.
    public let outcome: SaveOutcome
    /// What people call the object of the record.
    public let object: Label
    /// What has changed, field by field: `stage: lead → won`.
    public let changes: [Label]
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    public private(set) var transaction: Transaction?
    /// What hooks did after it.
    public private(set) var followUp = FollowUp()

    init(_ object: Label, _ outcome: SaveOutcome, _ changes: [Label]) {
        self.object = object
        self.outcome = outcome
        self.changes = changes
    }

    func completed(by written: Written<SetReport>) -> SetReport {
        var report = self
        report.transaction = written.transaction
        report.followUp = written.followUp
        return report
    }
}
