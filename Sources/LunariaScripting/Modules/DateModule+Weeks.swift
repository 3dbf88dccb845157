import LuaVM
import LunariaCore

/// Weeks, months and working days.
extension DateModule {
    static let startOfWeek = HostFunction<Void>(
        owner, "start_of_week", "The Monday of a day's week.", takes: [.required("date", .date)],
        answers: [.required("date", .date)], example: #"date.start_of_week("2026-11-21")  --> "2026-11-16""#
    ) { frame in
        let date = try date(frame, 1)
        return try push(frame) { try date.adding(days: 1 - Int(date.weekday.rawValue)) }
    }

    static let endOfWeek = HostFunction<Void>(
        owner, "end_of_week", "The Sunday of a day's week.", takes: [.required("date", .date)],
        answers: [.required("date", .date)], example: #"date.end_of_week("2026-11-21")  --> "2026-11-22""#
    ) { frame in
        let date = try date(frame, 1)
        return try push(frame) { try date.adding(days: 7 - Int(date.weekday.rawValue)) }
    }

    static let monthsBetween = HostFunction<Void>(
        owner, "months_between", "How many whole months lie from one date to another.",
        takes: [.required("from", .date), .required("to", .date)], answers: [.required("months", .integer)],
        example: #"date.months_between("2026-01-15", "2026-04-14")  --> 2"#
    ) { frame in
        let (from, until) = (try date(frame, 1), try date(frame, 2))
        frame.stack.push(from.months(until: until))
        return 1
    }

    private static let holidays = HostField.optional("holidays", .list(of: .date), "At most 10,000.")

    static let workingDaysBetween = HostFunction<Void>(
        owner, "working_days_between",
        "How many Mondays to Fridays lie from one date to another, without the holidays.",
        takes: [.required("from", .date), .required("to", .date, "It does not count."), holidays],
        answers: [.required("days", .integer)],
        example: #"date.working_days_between("2026-11-20", "2026-11-24")  --> 2"#
    ) { frame in
        let (from, until) = (try date(frame, 1), try date(frame, 2))
        frame.stack.push(try workingDays(frame, holidaysAt: 3).count(from: from, until: until))
        return 1
    }

    static let addWorkingDays = HostFunction<Void>(
        owner, "add_working_days", "The day that comes so many working days later.",
        takes: [
            .required("date", .date), .required("days", .integer, "Negative for an earlier day; at most 100,000."),
            holidays,
        ], answers: [.required("date", .date)],
        example: #"date.add_working_days("2026-11-20", 1)  --> "2026-11-23""#
    ) { frame in
        let date = try date(frame, 1)
        let count = try frame.integer(2)
        guard (-100_000...100_000).contains(count) else {
            throw ScriptFault.argument("found \(count) working days, expected -100000 to 100000")
        }
        let calendar = try workingDays(frame, holidaysAt: 3)
        return try push(frame) { try calendar.date(Int(count), after: date) }
    }

    /// Reads a list of holidays, which may be left out.
    private static func workingDays(_ frame: borrowing LuaFrame, holidaysAt index: Int32) throws -> WorkingDays {
        if frame.stack.isNil(at: index) { return WorkingDays(holidays: []) }
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
