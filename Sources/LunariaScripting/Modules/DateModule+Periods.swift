import LuaVM
import LunariaCore

/// Periods, which are tables of `label`, `first` and `last` day; quarters and halves are those of the fiscal year.
extension DateModule {
    /// `period(day, length)`: the month, quarter, half_year or year that a day lies in.
    static var period: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let period = try DateModule.period(frame, containing: 1, try DateModule.granularity(frame, 2))
                ParameterPusher.push(period, frame.stack)
                return 1
            }
        }
    }

    /// `parse_period("2025-Q1")`: the period of that name.
    static var parsePeriod: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let text = try frame.string(1)
                let fiscalYear = try DateModule.fiscalYear(frame)
                ParameterPusher.push(
                    try DateModule.dated { () throws(CalendarError) in try Period(parsing: text, fiscalYear: fiscalYear)
                    },
                    frame.stack)
                return 1
            }
        }
    }

    /// `periods(period, length)`: the months, quarters, halves or years that a period consists of, in order.
    static var periods: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try frame.expect(.table, 1)
                let whole = try DateModule.whole(frame, 1)
                let granularity = try DateModule.granularity(frame, 2)
                guard whole.dayCount <= 366_000 else {
                    throw ScriptFault.argument("the period \(whole.label) is longer than a thousand years")
                }
                let fiscalYear = try DateModule.fiscalYear(frame)
                let parts = try DateModule.dated { () throws(CalendarError) in
                    try whole.subperiods(granularity, fiscalYear: fiscalYear)
                }
                frame.stack.newTable(array: parts.count)
                for (position, part) in parts.enumerated() {
                    ParameterPusher.push(part, frame.stack)
                    frame.stack.rawSet(index: Int64(position) + 1, at: -2)
                }
                return 1
            }
        }
    }

    /// `quarter(day)`: 1 to 4.
    static var quarter: LuaFunction {
        { state in LuaFrame.run(state) { frame in try DateModule.part(frame, .quarter) } }
    }

    /// `half_year(day)`: 1 or 2.
    static var halfYear: LuaFunction {
        { state in LuaFrame.run(state) { frame in try DateModule.part(frame, .halfYear) } }
    }

    /// Pushes the number of the part of the fiscal year that a day lies in.
    private static func part(_ frame: borrowing LuaFrame, _ granularity: Granularity) throws -> Int32 {
        let part = try period(frame, containing: 1, granularity)
        let year = try period(frame, containing: 1, .year)
        frame.stack.push(year.start.months(until: part.start) / granularity.months + 1)
        return 1
    }

    private static func period(
        _ frame: borrowing LuaFrame, containing index: Int32, _ granularity: Granularity
    ) throws -> Period {
        let date = try date(frame, index)
        let fiscalYear = try fiscalYear(frame)
        return try dated { () throws(CalendarError) in
            try Period.period(containing: date, granularity, fiscalYear: fiscalYear)
        }
    }

    /// Reads a period out of a table with its first and last day.
    private static func whole(_ frame: borrowing LuaFrame, _ index: Int32) throws -> Period {
        let table = try LuaTable(frame.stack, at: index, subject: "a period")
        let first = try table.requireText("first")
        let last = try table.requireText("last")
        return try dated { () throws(CalendarError) in
            try Period(
                from: CalendarDate(parsing: first), until: CalendarDate(parsing: last).adding(days: 1))
        }
    }

    private static func granularity(_ frame: borrowing LuaFrame, _ index: Int32) throws -> Granularity {
        let name = try frame.string(index)
        if let granularity = Granularity(name: name) { return granularity }
        throw ScriptFault.argument(
            "no period is a '\(name.shortened)'\(Spelling.hint(for: name, among: Granularity.names))",
            hint: "use one of \(Granularity.names.joined(separator: ", "))")
    }

    /// The fiscal year of the company, which is an input of the run.
    private static func fiscalYear(_ frame: borrowing LuaFrame) throws -> FiscalYear {
        let run = try frame.run(try frame.bridge())
        run.inputs?.add("fiscal year from month \(run.context.fiscalYear.startMonth)")
        return run.context.fiscalYear
    }

    private static func dated<Result>(_ body: () throws(CalendarError) -> Result) throws(ScriptFault) -> Result {
        do {
            return try body()
        } catch {
            throw ScriptFault.argument(error.description)
        }
    }
}
