import LuaVM
import LunariaCore

/// Weeks, months and working days.
extension DateModule {
    /// `start_of_week(day)`: the Monday of a day's week.
    static var startOfWeek: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let date = try DateModule.date(frame, 1)
                return try DateModule.push(frame) { try date.adding(days: 1 - Int(date.weekday.rawValue)) }
            }
        }
    }

    /// `end_of_week(day)`: the Sunday of a day's week.
    static var endOfWeek: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let date = try DateModule.date(frame, 1)
                return try DateModule.push(frame) { try date.adding(days: 7 - Int(date.weekday.rawValue)) }
            }
        }
    }

    /// `months_between(from, until)`: whole months.
    static var monthsBetween: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (from, until) = (try DateModule.date(frame, 1), try DateModule.date(frame, 2))
                frame.stack.push(from.months(until: until))
                return 1
            }
        }
    }

    /// `working_days_between(from, until, holidays)`: Mondays to Fridays without the holidays; `until` does not count.
    static var workingDaysBetween: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (from, until) = (try DateModule.date(frame, 1), try DateModule.date(frame, 2))
                frame.stack.push(try DateModule.workingDays(frame, holidaysAt: 3).count(from: from, until: until))
                return 1
            }
        }
    }

    /// `add_working_days(day, count, holidays)`: the day that comes so many working days later, or earlier.
    static var addWorkingDays: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let date = try DateModule.date(frame, 1)
                let count = try frame.integer(2)
                guard (-100_000...100_000).contains(count) else {
                    throw ScriptFault.argument("found \(count) working days, expected -100000 to 100000")
                }
                let calendar = try DateModule.workingDays(frame, holidaysAt: 3)
                return try DateModule.push(frame) { try calendar.date(Int(count), after: date) }
            }
        }
    }

    /// Reads a list of holidays, which may be left out.
    private static func workingDays(_ frame: borrowing LuaFrame, holidaysAt index: Int32) throws -> WorkingDays {
        if frame.stack.isNil(at: index) { return WorkingDays(holidays: []) }
        try frame.expect(.table, index)
        let count = frame.stack.rawLength(at: index)
        guard count <= 10_000 else { throw ScriptFault.argument("found \(count) holidays, expected at most 10000") }
        var holidays: [CalendarDate] = []
        for position in 0..<count {
            frame.stack.rawGet(index: Int64(position) + 1, at: index)
            defer { frame.stack.pop() }
            guard frame.stack.kind(at: -1) == .string else {
                throw ScriptFault.argument(
                    "holiday \(position + 1) is \(frame.stack.typeName(at: -1)), expected a date as YYYY-MM-DD")
            }
            holidays.append(try DateModule.date(frame, frame.stack.top))
        }
        return WorkingDays(holidays: holidays)
    }
}
