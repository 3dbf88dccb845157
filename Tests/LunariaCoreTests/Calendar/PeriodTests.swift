import LunariaCore
import Testing

struct PeriodTests {
    private static func span(_ period: Period) -> String { "\(period.start)..\(period.until)" }

    @Test(
        arguments: [
            ("2017", 1, "2017-01-01..2018-01-01"), ("2017-H1", 1, "2017-01-01..2017-07-01"),
            ("2017-H2", 1, "2017-07-01..2018-01-01"),
            ("2017-Q3", 1, "2017-07-01..2017-10-01"), ("2017-03", 1, "2017-03-01..2017-04-01"),
            ("2017-12", 1, "2017-12-01..2018-01-01"),
            ("2017", 4, "2017-04-01..2018-04-01"), ("2017-Q1", 4, "2017-04-01..2017-07-01"),
            ("2017-Q4", 4, "2018-01-01..2018-04-01"),
            ("2017-H2", 4, "2017-10-01..2018-04-01"), ("2017-03", 4, "2017-03-01..2017-04-01"),
            ("2017", 12, "2017-12-01..2018-12-01"),
            ("2017-01-15..2017-02-01", 4, "2017-01-15..2017-02-01"),
        ])
    func `a period reads from its five shapes`(text: String, startMonth: Int, span: String) throws {
        let period = try Period(parsing: text, fiscalYear: FiscalYear(startMonth: startMonth))
        #expect(PeriodTests.span(period) == span)
        #expect(period.label == text)
    }

    @Test(arguments: [
        "", "17", "2017-Q", "2017Q3", "2017-q3", "2017-3", "2017-W05", "last quarter", "2017..2018", "2017-01-01..",
        "2017-03-31", "..", "２０１７",
    ])
    func `a text that is no period is refused with the five shapes`(text: String) {
        let error = #expect(throws: CalendarError.self) { try Period(parsing: text) }
        #expect(
            error?.description
                == "`\(text)` is not a period; write 2017, 2017-H1, 2017-Q3, 2017-03, "
                + "or FROM..UNTIL such as 2017-01-01..2017-04-01."
        )
    }

    @Test(
        arguments: [
            ("2017-Q5", .noSuchPart(found: "2017-Q5", parts: Label(en: "quarters are Q1 to Q4", zh: "季度为 Q1 至 Q4"))),
            ("2017-H0", .noSuchPart(found: "2017-H0", parts: Label(en: "halves are H1 and H2", zh: "半年为 H1 和 H2"))),
            ("2017-13", .noSuchPart(found: "2017-13", parts: Label(en: "months are 01 to 12", zh: "月份为 01 至 12"))),
            ("0000", .outOfRange(found: "The year of `0000`")),
            ("9999", .outOfRange(found: "The year of `9999`")),
            ("2017-02-01..2017-02-30", .noSuchDay(found: "2017-02-30", year: 2017, month: 2, days: 28)),
        ] as [(String, CalendarError)])
    func `a period that does not exist is refused with the reason`(text: String, error: CalendarError) {
        #expect(throws: error) { try Period(parsing: text) }
    }

    @Test func `a period holds its first day and not its end`() throws {
        let period = try Period(parsing: "2017-Q1")
        #expect(period.contains(try CalendarDate(parsing: "2017-01-01")))
        #expect(period.contains(try CalendarDate(parsing: "2017-03-31")))
        #expect(!period.contains(try CalendarDate(parsing: "2017-04-01")))
        #expect(!period.contains(try CalendarDate(parsing: "2016-12-31")))
        #expect(period.lastDay.description == "2017-03-31")
        #expect(period.dayCount == 90)
        #expect(throws: CalendarError.emptyPeriod(start: period.start, until: period.start)) {
            try Period(from: period.start, until: period.start)
        }
    }

    @Test(
        arguments: [
            ("2017-02-15", .month, 4, "2017-02"), ("2017-02-15", .quarter, 4, "2016-Q4"),
            ("2017-02-15", .halfYear, 4, "2016-H2"),
            ("2017-02-15", .year, 4, "2016"), ("2017-04-01", .quarter, 4, "2017-Q1"),
            ("2017-12-31", .quarter, 1, "2017-Q4"),
        ] as [(String, Granularity, Int, String)])
    func `a day lies in the period that its label parses to`(
        day: String, granularity: Granularity, startMonth: Int, label: String
    ) throws {
        let fiscalYear = try FiscalYear(startMonth: startMonth)
        let date = try CalendarDate(parsing: day)
        let period = try Period.period(containing: date, granularity, fiscalYear: fiscalYear)
        #expect(period.label == label)
        #expect(period.contains(date))
        #expect(try Period(parsing: label, fiscalYear: fiscalYear) == period)
    }

    @Test(
        arguments: [
            ("2017", .quarter, 1, ["2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"]),
            ("2017-Q1", .month, 4, ["2017-04", "2017-05", "2017-06"]),
            ("2017-03", .year, 1, ["2017-03-01..2017-04-01"]),
            (
                "2017-01-15..2017-04-02", .month, 1,
                ["2017-01-15..2017-02-01", "2017-02", "2017-03", "2017-04-01..2017-04-02"]
            ),
        ] as [(String, Granularity, Int, [String])])
    func `a period consists of smaller ones, cut at its ends`(
        text: String, granularity: Granularity, startMonth: Int, labels: [String]
    ) throws {
        let fiscalYear = try FiscalYear(startMonth: startMonth)
        let parts = try Period(parsing: text, fiscalYear: fiscalYear).subperiods(granularity, fiscalYear: fiscalYear)
        #expect(parts.map(\.label) == labels)
    }

    @Test func `a fiscal year starts in a month`() {
        #expect(throws: CalendarError.noSuchStartMonth(13)) { try FiscalYear(startMonth: 13) }
    }

    @Test(
        arguments: [
            ("2025", 1, "2025", "2025年"), ("2025-H1", 1, "2025 H1", "2025年上半年"),
            ("2025-H2", 1, "2025 H2", "2025年下半年"), ("2025-Q3", 1, "2025 Q3", "2025年第三季度"),
            ("2025-09", 1, "September 2025", "2025年9月"), ("2025-09", 4, "September 2025", "2025年9月"),
            ("2025-Q1", 4, "fiscal year 2025 Q1", "2025财年第一季度"), ("2025", 4, "fiscal year 2025", "2025财年"),
            ("2025-H2", 4, "fiscal year 2025 H2", "2025财年下半年"),
            ("2025-07-01..2025-08-16", 1, "2025-07-01 to 2025-08-15", "2025-07-01 至 2025-08-15"),
        ])
    func `people read a period by its name, else by its days`(
        text: String, startMonth: Int, en: String, zh: String
    ) throws {
        let period = try Period(parsing: text, fiscalYear: FiscalYear(startMonth: startMonth))
        #expect(period.title == Label(en: en, zh: zh))
    }
}
