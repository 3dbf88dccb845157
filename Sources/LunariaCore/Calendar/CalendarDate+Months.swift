extension CalendarDate {
    /// Returns how many whole months lie between this date and a later one; negative for an earlier one.
    ///
    /// A month is whole when the same day is reached, or the last day of a month that does not have it: from 01-31 to 02-28
    /// it is one month.
    public func months(until other: CalendarDate) -> Int {
        if other < self { return -other.months(until: self) }
        let (from, to) = (civil, other.civil)
        let months = (to.year - from.year) * 12 + to.month - from.month
        let last = CalendarDate.dayCount(year: to.year, month: to.month)
        return to.day >= min(from.day, last) ? months : months - 1
    }
}
