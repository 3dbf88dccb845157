import LuaVM
import LunariaCore

/// `require "lunaria.date"`: arithmetic on dates, which are texts such as `"2026-03-31"` and compare as such.
enum DateModule {
    static func push(_ stack: borrowing LuaStack) {
        let functions: [(String, LuaFunction)] = [
            ("add_days", addDays), ("add_months", addMonths), ("days_between", daysBetween), ("weekday", weekday),
            ("parts", parts), ("start_of_week", startOfWeek), ("end_of_week", endOfWeek),
            ("months_between", monthsBetween), ("working_days_between", workingDaysBetween),
            ("add_working_days", addWorkingDays), ("period", period), ("periods", periods),
            ("parse_period", parsePeriod), ("quarter", quarter), ("half_year", halfYear),
        ]
        stack.newTable(fields: functions.count)
        for (name, function) in functions {
            stack.push(function: function)
            stack.rawSet(field: name, at: -2)
        }
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

    private static var addDays: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (date, days) = (try DateModule.date(frame, 1), try DateModule.count(frame, 2))
                return try DateModule.push(frame) { try date.adding(days: days) }
            }
        }
    }

    private static var addMonths: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (date, months) = (try DateModule.date(frame, 1), try DateModule.count(frame, 2))
                return try DateModule.push(frame) { try date.adding(months: months) }
            }
        }
    }

    private static var daysBetween: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (from, until) = (try DateModule.date(frame, 1), try DateModule.date(frame, 2))
                frame.stack.push(from.days(until: until))
                return 1
            }
        }
    }

    /// 1 for Monday to 7 for Sunday.
    private static var weekday: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                frame.stack.push(try DateModule.date(frame, 1).weekday.rawValue)
                return 1
            }
        }
    }

    /// Year, month and day as integers.
    private static var parts: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (year, month, day) = try DateModule.date(frame, 1).civil
                frame.stack.push(year)
                frame.stack.push(month)
                frame.stack.push(day)
                return 3
            }
        }
    }
}
