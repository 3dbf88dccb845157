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
    case noSuchPart(found: String, parts: Label)
    /// The period ends where it starts, or before.
    case emptyPeriod(start: CalendarDate, until: CalendarDate)
    /// The fiscal year starts in a month that does not exist.
    case noSuchStartMonth(Int)
}

extension CalendarError: Spoken {
    /// The error as a sentence for the user.
    public var words: Label {
        switch self {
        case .notADate(let found):
            Label(
                en: "`\(found)` is not a date; write year, month and day as in 2017-03-31.",
                zh: "`\(found)` 不是日期；请写年月日，如 2017-03-31。")
        case .noSuchMonth(let found, let month):
            Label(
                en: "`\(found)` is not a date: there is no month \(month); months are 01 to 12.",
                zh: "`\(found)` 不是日期：没有 \(month) 月；月份为 01 至 12。")
        case .noSuchDay(let found, let year, let month, let days):
            Label(
                en: "`\(found)` is not a date: \(CalendarDate.monthNames[month - 1]) \(year) has \(days) days.",
                zh: "`\(found)` 不是日期：\(year) 年 \(month) 月有 \(days) 天。")
        case .notADateTime(let found):
            Label(
                en: "`\(found)` is not a date and time; write it without a time zone as in 2017-03-31T14:05:00.",
                zh: "`\(found)` 不是日期和时间；请写成不带时区的形式，如 2017-03-31T14:05:00。")
        case .noSuchTime(let found):
            Label(
                en: "`\(found)` is not a time of day; hours are 00 to 23, minutes and seconds 00 to 59.",
                zh: "`\(found)` 不是时间；小时为 00 至 23，分和秒为 00 至 59。")
        case .outOfRange(let found):
            Label(
                en: "\(found) lies outside the calendar, which runs from 0001-01-01 to 9999-12-31.",
                zh: "超出日历范围 0001-01-01 至 9999-12-31：\(found)。")
        case .notAPeriod(let found):
            Label(
                en: "`\(found)` is not a period; write \(Period.shapes.en).",
                zh: "`\(found)` 不是期间；请写作 \(Period.shapes.zh)。")
        case .noSuchPart(let found, let parts):
            Label(
                en: "`\(found)` is not a period: \(parts.en); write \(Period.shapes.en).",
                zh: "`\(found)` 不是期间：\(parts.zh)；请写作 \(Period.shapes.zh)。")
        case .emptyPeriod(let start, let until):
            Label(
                en:
                    "The period from \(start) until \(until) holds no day; the end is exclusive and must lie after the start.",
                zh: "\(start) 至 \(until) 的期间不含任何一天；结束日期不含当日，必须晚于开始日期。")
        case .noSuchStartMonth(let month):
            Label(
                en: "A fiscal year cannot start in month \(month); months are 1 to 12.",
                zh: "财年不能从 \(month) 月开始；月份为 1 至 12。")
        }
    }
}
