import LunariaCore

/// Where an adjustment that somebody makes goes: a plan, and a day by which it belongs to an open period.
public struct AdjustmentPlace {
    /// The plan; found by itself where there is only one that fits.
    public var plan: String?
    /// A period, of which the adjustment takes the first day.
    public var period: String?
    /// The day; the first one after what is posted, if neither it nor a period is given.
    public var date: String?

    /// Leaves everything to be found.
    public init() {}

    /// The plan that is named, which must have runs, or the only one that has.
    func plan(among runs: [IncentiveRun]) throws(Failure) -> String {
        if let plan { try PlanName.check(plan, among: runs) } else { try PlanName.only(runs) }
    }

    /// The day in an open period of a plan's ledger.
    func day(in ledger: Ledger, latest: IncentiveRun, _ fiscalYear: FiscalYear) throws -> CalendarDate {
        let next = ledger.postings.map(\.run.period.until).max()
        guard let day = try givenDay(fiscalYear) else { return next ?? latest.period.start }
        if let posting = ledger.postings.first(where: { $0.run.period.contains(day) }) {
            let hint = next.map { "; give a day of an open period, such as --date \($0)" } ?? ""
            throw Failure(
                .badData,
                en: "\(day) lies in \(posting.run.period.label) of \(ledger.plan), which is posted as run "
                    + "\(posting.run.name) and stays as it is\(hint)",
                zh: "\(day) 属于 \(ledger.plan) 的 \(posting.run.period.label)，已入账为批次 \(posting.run.name)，不再更改"
                    + (next.map { "；请给出未入账期间的日期，例如 --date \($0)" } ?? ""))
        }
        return day
    }

    private func givenDay(_ fiscalYear: FiscalYear) throws(Failure) -> CalendarDate? {
        if date != nil, period != nil {
            throw Failure(
                .usage, en: "found --period and --date, expected one of them", zh: "同时给出了 --period 和 --date，只能给出其一")
        }
        if let date {
            if let day = try? CalendarDate(parsing: date) { return day }
            throw Failure(
                .usage, en: "--date: found '\(date.shortened)', expected a date as YYYY-MM-DD",
                zh: "--date：“\(date.shortened)”无效，应为 YYYY-MM-DD 格式的日期")
        }
        if let period {
            if let found = try? Period(parsing: period, fiscalYear: fiscalYear) { return found.start }
            let what = Label.found(period, expected: ParameterType.period.expectation)
            throw Failure(.usage, en: "--period: \(what.en)", zh: "--period：\(what.zh)")
        }
        return nil
    }
}
