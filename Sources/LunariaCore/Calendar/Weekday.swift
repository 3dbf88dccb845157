/// A day of the week; raw values are those of ISO 8601, where Monday is 1.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    /// The seven days.
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}
