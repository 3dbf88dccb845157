/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CalendarDate: Sendable, Hashable {
    /// The days since 1970-01-01; earlier days are negative.
    public let daysSince1970: Int32

    init(trusted days: Int32) {
        daysSince1970 = days
    }

    /// Creates the date of a number of days since 1970-01-01.
    public init(daysSince1970 days: Int) throws(CalendarError) {
        guard let date = CalendarDate(ifInRange: days) else { throw .outOfRange(found: "Day \(days) since 1970-01-01") }
        self = date
    }

    /// Creates the date of a year, a month from 1 and a day from 1.
    public init(year: Int, month: Int, day: Int) throws(CalendarError) {
        let found = "\(year)-\(month)-\(day)"
        guard (1...9999).contains(year) else { throw .outOfRange(found: "The year \(year)") }
        guard (1...12).contains(month) else { throw .noSuchMonth(found: found, month: month) }
        let days = CalendarDate.dayCount(year: year, month: month)
        guard (1...days).contains(day) else { throw .noSuchDay(found: found, year: year, month: month, days: days) }
        self.init(trusted: CalendarDate.days(year: year, month: month, day: day))
    }

    /// The first day of the calendar, 0001-01-01.
    public static var first: CalendarDate { CalendarDate(trusted: -719_162) }

    /// The last day of the calendar, 9999-12-31.
    public static var last: CalendarDate { CalendarDate(trusted: 2_932_896) }

    init?(ifInRange days: Int) {
        guard days >= Int(CalendarDate.first.daysSince1970), days <= Int(CalendarDate.last.daysSince1970) else {
            return nil
        }
        self.init(trusted: Int32(days))
    }
}

extension CalendarDate {
    /// The year, from 1 to 9999.
    public var year: Int { civil.year }

    /// The month, from 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, from 1.
    public var day: Int { civil.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let fromMonday = (Int(daysSince1970) + 3) % 7
        return Weekday.allCases[(fromMonday + 7) % 7]
    }

    /// Year, month and day at once, for callers that need more than one.
    ///
    /// The computation shifts the year to begin in March, so that the leap day is its last day (Howard Hinnant,
    /// "chrono-Compatible Low-Level Date Algorithms").
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    static func days(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    static func dayCount(year: Int, month: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
    }

    static var monthNames: [String] {
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
    }
}

extension CalendarDate: Comparable {
    /// Whether one date is before another.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}
