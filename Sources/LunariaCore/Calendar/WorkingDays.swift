/// The days on which a company works: Monday to Friday without its holidays.
public struct WorkingDays: Sendable {
    /// The holidays that fall on a day from Monday to Friday, in order.
    private let holidays: [CalendarDate]

    /// Makes the calendar of a company with holidays, in any order and with doubles.
    public init(holidays: some Sequence<CalendarDate>) {
        self.holidays = Set(holidays).filter { !$0.isOnWeekend }.sorted()
    }

    /// Returns whether a day is one of them.
    public func contains(_ date: CalendarDate) -> Bool {
        !date.isOnWeekend && count(of: date, until: date.daysSince1970 + 1) == 1
    }

    /// Returns how many there are from a day up to, but not including, another one; negative if that is an earlier one.
    public func count(from start: CalendarDate, until end: CalendarDate) -> Int {
        end < start ? -count(of: end, until: start.daysSince1970) : count(of: start, until: end.daysSince1970)
    }

    /// Returns the day that comes a number of working days after a date, or before it where the number is negative.
    public func date(_ count: Int, after date: CalendarDate) throws(CalendarError) -> CalendarDate {
        var (date, left) = (date, count)
        while left != 0 {
            date = try date.adding(days: count < 0 ? -1 : 1)
            if contains(date) { left -= count < 0 ? -1 : 1 }
        }
        return date
    }

    private func count(of start: CalendarDate, until end: Int32) -> Int {
        let (from, days) = (start.daysSince1970, Int(end - start.daysSince1970))
        var weekdays = days / 7 * 5
        for offset in 0..<days % 7 where (start.weekday.rawValue - 1 + offset) % 7 < 5 { weekdays += 1 }
        return weekdays - (firstHoliday(from: end) - firstHoliday(from: from))
    }

    /// The position of the first holiday from a day on.
    private func firstHoliday(from day: Int32) -> Int {
        var (low, high) = (0, holidays.count)
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle].daysSince1970 < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CalendarDate {
    fileprivate var isOnWeekend: Bool { weekday.rawValue > 5 }
}
