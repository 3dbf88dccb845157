/// Something that an alert has found.
public struct RaisedAlert: Sendable, Hashable {
    /// How much it matters.
    public let severity: Finding.Severity
    /// One sentence for a person.
    public let message: String
    /// The record it is about.
    public let subject: Subject?
    /// The day by which something should be done about it.
    public let due: CalendarDate?
    /// The period it is about, as it is written: `2025-Q1`.
    public let period: String?
    /// What in the plugin has found it.
    public let rule: String

    /// Makes what was found.
    public init(
        severity: Finding.Severity, message: String, subject: Subject?, due: CalendarDate?, period: String?,
        rule: String
    ) {
        self.severity = severity
        self.message = message
        self.subject = subject
        self.due = due
        self.period = period
        self.rule = rule
    }
}
