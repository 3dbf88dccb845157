import LuaVM
import LunariaCore

/// `require "lunaria.date"`: arithmetic on dates, which are texts such as `"2026-03-31"` and compare as such.
enum DateModule {
    static let module = HostModule(
        "date", "Arithmetic on dates, which are texts such as `\"2026-03-31\"` and compare as such.",
        [
            addDays, addMonths, daysBetween, weekday, parts, startOfWeek, endOfWeek, monthsBetween, workingDaysBetween,
            addWorkingDays, period, periods, parsePeriod, quarter, halfYear,
        ])

    static let owner = FunctionDeclaration.Owner.module("date")

    private static let addDays = HostFunction<Void>(
        owner, "add_days", "The date so many days later.",
        takes: [.required("date", .date), .required("days", .integer, "Negative for an earlier date.")],
        answers: [.required("date", .date)], example: #"date.add_days("2026-02-27", 3)  --> "2026-03-02""#
    ) { frame in
        let (date, days) = (try date(frame, 1), try count(frame, 2))
        return try push(frame) { try date.adding(days: days) }
    }

    private static let addMonths = HostFunction<Void>(
        owner, "add_months", "The date so many months later; the last day of a month that has no such day.",
        takes: [.required("date", .date), .required("months", .integer, "Negative for an earlier date.")],
        answers: [.required("date", .date)], example: #"date.add_months("2026-01-31", 1)  --> "2026-02-28""#
    ) { frame in
        let (date, months) = (try date(frame, 1), try count(frame, 2))
        return try push(frame) { try date.adding(months: months) }
    }

    private static let daysBetween = HostFunction<Void>(
        owner, "days_between", "How many days lie from one date to another; negative if the second is earlier.",
        takes: [.required("from", .date), .required("to", .date)], answers: [.required("days", .integer)],
        example: #"date.days_between("2026-01-01", "2026-03-01")  --> 59"#
    ) { frame in
        let (from, until) = (try date(frame, 1), try date(frame, 2))
        frame.stack.push(from.days(until: until))
        return 1
    }

    private static let weekday = HostFunction<Void>(
        owner, "weekday", "The day of the week, from 1 for Monday to 7 for Sunday.",
        takes: [.required("date", .date)], answers: [.required("weekday", .integer)],
        example: #"date.weekday("2026-11-21")  --> 6"#
    ) { frame in
        frame.stack.push(try date(frame, 1).weekday.rawValue)
        return 1
    }

    private static let parts = HostFunction<Void>(
        owner, "parts", "Year, month and day.", takes: [.required("date", .date)],
        answers: [.required("year", .integer), .required("month", .integer), .required("day", .integer)],
        example: #"date.parts("2026-11-21")  --> 2026, 11, 21"#
    ) { frame in
        let (year, month, day) = try date(frame, 1).civil
        frame.stack.push(year)
        frame.stack.push(month)
        frame.stack.push(day)
        return 3
    }

    static func date(_ frame: borrowing LuaFrame, _ index: Int32) throws -> CalendarDate {
        let text = try frame.string(index)
        do {
            return try CalendarDate(parsing: text)
        } catch {
            throw ScriptFault.argument(error.description)
        }
    }

    static func count(_ frame: borrowing LuaFrame, _ index: Int32) throws -> Int {
        let count = try frame.integer(index)
        guard (-4_000_000...4_000_000).contains(count) else {
            throw ScriptFault.argument("found \(count), expected a number of days or months inside the calendar")
        }
        return Int(count)
    }

    static func push(_ frame: borrowing LuaFrame, _ make: () throws -> CalendarDate) throws -> Int32 {
        do {
            frame.stack.push(try make().description)
        } catch let error as CalendarError {
            throw ScriptFault.argument(error.description)
        }
        return 1
    }
}
