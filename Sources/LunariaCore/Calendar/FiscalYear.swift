/// When a company's year begins.
///
/// A fiscal year is named after the calendar year that it starts in: with April as the first month, `2017` is
/// 2017-04-01 to 2018-03-31 and `2017-Q1` is April to June 2017.
public struct FiscalYear: Sendable, Hashable {
    /// The first month of the year, from 1 to 12.
    public let startMonth: Int

    /// Creates a fiscal year that begins on the first day of a month from 1 to 12.
    public init(startMonth: Int) throws(CalendarError) {
        guard (1...12).contains(startMonth) else { throw .noSuchStartMonth(startMonth) }
        self.startMonth = startMonth
    }

    private init() {
        startMonth = 1
    }

    /// The fiscal year that is the calendar year.
    public static var calendar: FiscalYear { FiscalYear() }
}
