/// Why a date, a time or a period was refused.
///
/// `description` is a sentence for the user: what was found, what was expected, what to do.
public indirect enum CalendarError: Error, Hashable, Sendable {
    /// The text is not a date.
    case notADate(found: String)
    /// The date names a month that does not exist.
    case noSuchMonth(found: String, month: Int)
    /// The date names a day that its month does not have.
    case noSuchDay(found: String, year: Int, month: Int, days: Int)
    /// The text is not a date and time.
    case notADateTime(found: String)
    /// The time is not one that a clock shows.
    case noSuchTime(found: String)
    /// The result lies outside the years 1 to 9999.
    case outOfRange(found: String)
    /// The text is not a period.
    case notAPeriod(found: String)
    /// The period names a half or a quarter that does not exist.
    case noSuchPart(found: String, parts: String)
    /// The period ends where it starts, or before.
    case emptyPeriod(start: CalendarDate, until: CalendarDate)
    /// The fiscal year starts in a month that does not exist.
    case noSuchStartMonth(Int)
}

extension CalendarError: CustomStringConvertible {
    /// The error as a sentence for the user.
    public var description: String {
        switch self {
        case .notADate(let found):
            "`\(found)` is not a date; write year, month and day as in 2017-03-31."
        case .noSuchMonth(let found, let month):
            "`\(found)` is not a date: there is no month \(month); months are 01 to 12."
        case .noSuchDay(let found, let year, let month, let days):
            "`\(found)` is not a date: \(CalendarDate.monthNames[month - 1]) \(year) has \(days) days."
        case .notADateTime(let found):
            "`\(found)` is not a date and time; write it without a time zone as in 2017-03-31T14:05:00."
        case .noSuchTime(let found):
            "`\(found)` is not a time of day; hours are 00 to 23, minutes and seconds 00 to 59."
        case .outOfRange(let found):
            "\(found) lies outside the calendar, which runs from 0001-01-01 to 9999-12-31."
        case .notAPeriod(let found):
            "`\(found)` is not a period; write \(Period.shapes)."
        case .noSuchPart(let found, let parts):
            "`\(found)` is not a period: \(parts); write \(Period.shapes)."
        case .emptyPeriod(let start, let until):
            "The period from \(start) until \(until) holds no day; the end is exclusive and must lie after the start."
        case .noSuchStartMonth(let month):
            "A fiscal year cannot start in month \(month); months are 1 to 12."
        }
    }
}
