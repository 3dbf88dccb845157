/// Something that an alert has found, beside what is stored.
public struct WatchedAlert: Sendable, Hashable {
    /// What has become of it since the alert was last run.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It was not open before.
        case opened
        /// It was open before, and still is.
        case open
        /// It was open before, and its condition is gone.
        case closed
    }

    /// The key of its record.
    public let key: String
    /// What has become of it.
    public let state: State
    /// What was found; for a closed one, what was found last.
    public let alert: RaisedAlert
    /// The day since which it is open.
    public let openedOn: CalendarDate

    /// Makes it of what was found.
    public init(key: String, state: State, alert: RaisedAlert, openedOn: CalendarDate) {
        self.key = key
        self.state = state
        self.alert = alert
        self.openedOn = openedOn
    }
}
