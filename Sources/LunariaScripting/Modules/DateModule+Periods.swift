import LuaVM
import LunariaCore

/// Periods, which are tables of `label`, `first` and `last` day; quarters and halves are those of the fiscal year.
extension DateModule {
    private static let length = HostField.required("length", .choice(Granularity.names))

    static let period = HostFunction<Void>(
        owner, "period", "The month, quarter, half year or year that a day lies in.",
        takes: [.required("date", .date), length], answers: [.required("period", .plain("period"))],
        example: #"date.period("2026-11-21", "quarter").label  --> "2026-Q4""#
    ) { frame in
        let period = try period(frame, containing: 1, try granularity(frame, 2))
        ParameterPusher.push(period, frame.stack)
        return 1
    }

    static let parsePeriod = HostFunction<Void>(
        owner, "parse_period", "The period of a name.",
        takes: [.required("label", .text, "`2025`, `2025-Q1`, `2025-03`.")],
        answers: [.required("period", .plain("period"))],
        example: #"date.parse_period("2025-Q1").last  --> "2025-03-31""#
    ) { frame in
        let text = try frame.string(1)
        let fiscalYear = try fiscalYear(frame)
        ParameterPusher.push(
            try dated { () throws(CalendarError) in try Period(parsing: text, fiscalYear: fiscalYear) }, frame.stack)
        return 1
    }

    static let periods = HostFunction<Void>(
        owner, "periods", "The months, quarters, half years or years that a period consists of, in order.",
        takes: [.required("period", .plain("period"), "At most a thousand years."), length],
        answers: [.required("periods", .list(of: .plain("period")))],
        example: #"#date.periods(date.parse_period("2025"), "month")  --> 12"#
    ) { frame in
        let whole = try whole(frame, 1)
        let granularity = try granularity(frame, 2)
        guard whole.dayCount <= 366_000 else {
            throw ScriptFault.argument("the period \(whole.label) is longer than a thousand years")
        }
        let fiscalYear = try fiscalYear(frame)
        let parts = try dated { () throws(CalendarError) in
            try whole.subperiods(granularity, fiscalYear: fiscalYear)
        }
        frame.stack.newTable(array: parts.count)
        for (position, part) in parts.enumerated() {
            ParameterPusher.push(part, frame.stack)
            frame.stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        return 1
    }

    static let quarter = HostFunction<Void>(
        owner, "quarter", "The quarter of the fiscal year that a day lies in, from 1 to 4.",
        takes: [.required("date", .date)], answers: [.required("quarter", .integer)],
        example: #"date.quarter("2026-11-21")  --> 4"#
    ) { frame in try part(frame, .quarter) }

    static let halfYear = HostFunction<Void>(
        owner, "half_year", "The half of the fiscal year that a day lies in, 1 or 2.",
        takes: [.required("date", .date)], answers: [.required("half_year", .integer)],
        example: #"date.half_year("2026-11-21")  --> 2"#
    ) { frame in try part(frame, .halfYear) }

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
