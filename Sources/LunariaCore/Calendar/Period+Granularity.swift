extension Period {
    /// Returns the month, quarter, half or year that a day lies in.
    ///
    /// Its label is the text that parses to the same period with the same fiscal year.
    public static func period(
        containing date: CalendarDate, _ granularity: Granularity, fiscalYear: FiscalYear = .calendar
    ) throws(CalendarError) -> Period {
        let (year, month, _) = date.civil
        let offset = granularity == .month ? 0 : fiscalYear.startMonth - 1
        // Months counted from the start of the fiscal year 0; dates begin in the year 1, so this is never negative.
        let index = year * 12 + month - 1 - offset
        let part = index % 12 / granularity.months
        return try make(year: index / 12, granularity, part: part, fiscalYear: fiscalYear, found: date.description)
    }

    /// Returns the months, quarters, halves or years that the period consists of, in order.
    ///
    /// Where the period begins or ends in the middle of one, that one is cut to the days inside and labelled
    /// `START..UNTIL`.
    public func subperiods(
        _ granularity: Granularity, fiscalYear: FiscalYear = .calendar
    ) throws(CalendarError) -> [Period] {
        var result: [Period] = []
        var day = start
        while day < until {
            let whole = try Period.period(containing: day, granularity, fiscalYear: fiscalYear)
            let cut = whole.start < start || whole.until > until
            result.append(
                cut ? try Period(from: max(whole.start, start), until: min(whole.until, until)) : whole)
            day = whole.until
        }
        return result
    }

    /// The part of a fiscal year, counted from 0 in units of the granularity, with the label that names it.
    static func make(
        year: Int, _ granularity: Granularity, part: Int, fiscalYear: FiscalYear, found: String, label: String? = nil
    ) throws(CalendarError) -> Period {
        let offset = granularity == .month ? 0 : fiscalYear.startMonth - 1
        let first = year * 12 + offset + part * granularity.months
        guard year >= 1, let start = CalendarDate(monthIndex: first),
            let until = CalendarDate(monthIndex: first + granularity.months)
        else { throw .outOfRange(found: "The \(granularity.words) of `\(found)`") }
        return Period(
            start: start, until: until, label: label ?? makeLabel(year: year, granularity, part: part, start: start))
    }

    private static func makeLabel(year: Int, _ granularity: Granularity, part: Int, start: CalendarDate) -> String {
        let digits = String(year)
        let name = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        return switch granularity {
        case .month: String(start.description.prefix(7))
        case .quarter: name + "-Q\(part + 1)"
        case .halfYear: name + "-H\(part + 1)"
        case .year: name
        }
    }
}

extension Granularity {
    fileprivate var words: String {
        switch self {
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        }
    }
}
