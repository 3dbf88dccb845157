extension CalendarDate {
    /// Returns the date a number of days later, or earlier when it is negative.
    public func adding(days: Int) throws(CalendarError) -> CalendarDate {
        let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
        guard !overflow, let date = CalendarDate(ifInRange: sum) else {
            throw .outOfRange(found: "\(self) plus \(days) days")
        }
        return date
    }

    /// Returns the same day a number of months later or earlier; a day that the month does not have becomes its last
    /// one.
    ///
    /// 2017-01-31 plus one month is 2017-02-28.
    public func adding(months: Int) throws(CalendarError) -> CalendarDate {
        let (year, month, day) = civil
        let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, let first = CalendarDate(monthIndex: index) else {
            throw .outOfRange(found: "\(self) plus \(months) months")
        }
        let target = first.civil
        let last = CalendarDate.dayCount(year: target.year, month: target.month)
        return CalendarDate(trusted: first.daysSince1970 + Int32(min(day, last) - 1))
    }

    /// Returns how many days lie between this date and a later one; negative for an earlier one.
    public func days(until other: CalendarDate) -> Int {
        Int(other.daysSince1970) - Int(daysSince1970)
    }

    /// The first day of a month that is counted from January of the year 0.
    init?(monthIndex: Int) {
        guard (12..<120_000).contains(monthIndex) else { return nil }
        self.init(trusted: CalendarDate.days(year: monthIndex / 12, month: monthIndex % 12 + 1, day: 1))
    }
}
