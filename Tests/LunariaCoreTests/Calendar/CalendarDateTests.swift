import LunariaCore
import Testing

struct CalendarDateTests {
    @Test(
        arguments: [
            ("1970-01-01", 0, .thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
            ("0001-01-01", -719_162, .monday),
            ("9999-12-31", 2_932_896, .friday), ("2017-09-30", 17_439, .saturday), ("1900-03-01", -25_508, .thursday),
        ] as [(String, Int32, Weekday)])
    func `a date counts the days since 1970 and knows its weekday`(text: String, days: Int32, weekday: Weekday) throws {
        let date = try CalendarDate(parsing: text)
        #expect(date.daysSince1970 == days)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test func `every day of the calendar follows the one before`() throws {
        var (year, month, day) = (1, 1, 1)
        for days in CalendarDate.first.daysSince1970...CalendarDate.last.daysSince1970 {
            let civil = try CalendarDate(daysSince1970: Int(days)).civil
            if civil != (year, month, day) {
                Issue.record("day \(days) is \(civil), expected \(year)-\(month)-\(day)")
                return
            }
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(year == 10_000)
    }

    @Test(
        arguments: [
            ("2017-02-30", "`2017-02-30` is not a date: February 2017 has 28 days."),
            ("2016-02-30", "`2016-02-30` is not a date: February 2016 has 29 days."),
            ("1900-02-29", "`1900-02-29` is not a date: February 1900 has 28 days."),
            ("2017-13-01", "`2017-13-01` is not a date: there is no month 13; months are 01 to 12."),
            ("2017-00-01", "`2017-00-01` is not a date: there is no month 0; months are 01 to 12."),
            ("2017-04-00", "`2017-04-00` is not a date: April 2017 has 30 days."),
            ("0000-01-01", "`0000-01-01` lies outside the calendar, which runs from 0001-01-01 to 9999-12-31."),
            ("2017-1-1", "`2017-1-1` is not a date; write year, month and day as in 2017-03-31."),
            ("31/03/2017", "`31/03/2017` is not a date; write year, month and day as in 2017-03-31."),
            ("2017-03-31 ", "`2017-03-31 ` is not a date; write year, month and day as in 2017-03-31."),
            ("", "`` is not a date; write year, month and day as in 2017-03-31."),
            ("2017-०३-31", "`2017-०३-31` is not a date; write year, month and day as in 2017-03-31."),
        ])
    func `a text that is no date is refused with the reason`(text: String, message: String) {
        let error = #expect(throws: CalendarError.self) { try CalendarDate(parsing: text) }
        #expect(error?.description == message)
    }

    @Test(
        arguments: [
            ("2017-01-31", 1, "2017-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2017-03-31", -1, "2017-02-28"),
            ("2017-12-15", 1, "2018-01-15"),
            ("2017-01-15", -1, "2016-12-15"), ("2016-02-29", 12, "2017-02-28"), ("2016-02-29", 48, "2020-02-29"),
            ("2017-05-31", 0, "2017-05-31"),
        ])
    func `adding months stays within the month`(start: String, months: Int, end: String) throws {
        #expect(try CalendarDate(parsing: start).adding(months: months).description == end)
    }

    @Test func `leaving the calendar is refused`() {
        #expect(throws: CalendarError.self) { try CalendarDate.last.adding(days: 1) }
        #expect(throws: CalendarError.self) { try CalendarDate.first.adding(days: .min) }
        #expect(throws: CalendarError.self) { try CalendarDate.last.adding(months: 1) }
        #expect(throws: CalendarError.self) { try CalendarDate.last.adding(months: .max) }
        #expect(throws: CalendarError.self) { try CalendarDate(year: 2017, month: 2, day: 29) }
        #expect(throws: CalendarError.self) { try CalendarDate(year: 10_000, month: 1, day: 1) }
        #expect(throws: CalendarError.self) { try CalendarDate(daysSince1970: .max) }
    }

    @Test(
        arguments: [
            ("2017-03-31T14:05:09", "2017-03-31T14:05:09"), ("2017-03-31 14:05:09", "2017-03-31T14:05:09"),
            ("2017-03-31T14:05", "2017-03-31T14:05:00"), ("1969-12-31T23:59:59", "1969-12-31T23:59:59"),
            ("0001-01-01T00:00:00", "0001-01-01T00:00:00"), ("9999-12-31T23:59:59", "9999-12-31T23:59:59"),
        ])
    func `a date and time prints as it reads`(text: String, printed: String) throws {
        let time = try DateTime(parsing: text)
        #expect(time.description == printed)
        #expect(try DateTime(secondsSince1970: time.secondsSince1970) == time)
    }

    @Test(
        arguments: [
            "2017-03-31", "2017-03-31T24:00:00", "2017-03-31T23:60:00", "2017-03-31T23:59:60", "2017-03-31T14:05:09Z",
            "2017-02-30T00:00:00",
            "2017-03-31T14:05:0", "2017-03-31t14:05:09", "2017-03-31T14-05-09", "",
        ])
    func `a text that is no date and time is refused`(text: String) {
        #expect(throws: CalendarError.self) { try DateTime(parsing: text) }
    }
}
