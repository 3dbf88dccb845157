/// A stretch of days from `start` up to, but not including, `until`.
public struct Period: Sendable, Hashable {
    /// The first day.
    public let start: CalendarDate

    /// The first day that no longer belongs to the period.
    public let until: CalendarDate

    /// The period as it was written: `2017-Q3`, or `2017-03-01..2017-05-01`.
    public let label: String

    /// Creates a period of at least one day; without a label it is called `START..UNTIL`.
    public init(from start: CalendarDate, until: CalendarDate, label: String? = nil) throws(CalendarError) {
        guard start < until else { throw .emptyPeriod(start: start, until: until) }
        self.init(start: start, until: until, label: label ?? "\(start)..\(until)")
    }

    init(start: CalendarDate, until: CalendarDate, label: String) {
        self.start = start
        self.until = until
        self.label = label
    }

    /// The last day of the period.
    public var lastDay: CalendarDate { CalendarDate(trusted: until.daysSince1970 - 1) }

    /// How many days the period has.
    public var dayCount: Int { start.days(until: until) }

    /// Returns whether a day belongs to the period.
    public func contains(_ date: CalendarDate) -> Bool {
        start <= date && date < until
    }
}

extension Period: CustomStringConvertible {
    /// The label of the period.
    public var description: String { label }
}
