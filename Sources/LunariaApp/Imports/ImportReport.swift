public import LunariaCore

/// What an import did, or would do.
public struct ImportReport: Sendable, Hashable {
    public var rows = 0
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    /// The transaction, or `nil` when nothing changed or nothing is kept.
    public private(set) var transaction: Transaction?
    public private(set) var isDryRun = false
    /// Whether `--strict` kept all rows out.
    public private(set) var isRefused = false

    func completed(by transaction: Transaction?, isDryRun: Bool, isRefused: Bool) -> ImportReport {
        var report = self
        report.transaction = transaction
        report.isDryRun = isDryRun
        report.isRefused = isRefused
        return report
    }
}
