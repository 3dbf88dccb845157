public import LunariaCore

/// What a run left behind besides its result.
public struct RunReport {
    /// The transaction in which something was stored, if anything was.
    public internal(set) var transaction: Transaction?
    /// What hooks did after it.
    public internal(set) var followUp = FollowUp()
    /// The stored run of an incentive plan.
    public internal(set) var run: IncentiveRun?
    /// Whether the same run was stored before.
    public internal(set) var wasStored = false
    /// What a run of a classification has come to.
    public internal(set) var classification: ClassificationOutcome?
    /// What a planner has proposed, beside what is stored.
    var planned: [PlannedAction]?
    /// What an alert has found, beside what is stored.
    var watched: [WatchedAlert]?
    /// What a person should be told besides the result, each in a sentence.
    public internal(set) var notes: [Note] = []
    /// What a command had to show.
    var document: Document?
    /// What is noteworthy in the data or the result, in order.
    public internal(set) var findings: [Finding] = []

    /// The greatest severity of what was found and of alerts that are open; `nil` if there is nothing.
    public var severity: Finding.Severity? {
        let open = watched?.filter { $0.state != .closed }.map(\.alert.severity) ?? []
        return (findings.map(\.severity) + open).max()
    }
}
