public import LunariaCore

/// What an import did, or would do.
public struct ImportReport: Sendable {
    /// The rows read, the header not counted.
    public var rows = 0
    /// The rows that became new records.
    public var created = 0
    /// The rows that changed a record.
    public var updated = 0
    /// The rows that say what the store holds already.
    public var unchanged = 0
    /// The rows that were refused.
    public var rejected = 0
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    public private(set) var transaction: Transaction?
    /// What hooks did after it.
    public private(set) var followUp = FollowUp()
    /// Whether the import was only tried.
    public private(set) var isDryRun = false
    /// Whether `--strict` kept all rows out.
    public private(set) var isRefused = false

    func completed(
        by transaction: Transaction?, _ followUp: FollowUp, isDryRun: Bool, isRefused: Bool
    ) -> ImportReport {
        var report = self
        report.followUp = followUp
        report.transaction = transaction
        report.isDryRun = isDryRun
        report.isRefused = isRefused
        return report
    }
}
