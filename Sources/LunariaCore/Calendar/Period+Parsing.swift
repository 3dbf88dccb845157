extension Period {
    /// The accepted shapes, for messages.
    static let shapes = Label(
        en: "2017, 2017-H1, 2017-Q3, 2017-03, or FROM..UNTIL such as 2017-01-01..2017-04-01",
        zh: "2017、2017-H1、2017-Q3、2017-03 或 起..止，例如 2017-01-01..2017-04-01")

    /// Creates a period from `2017`, `2017-H1`, `2017-Q3`, `2017-03`, or `2017-01-01..2017-04-01` (the end is
    /// exclusive).
    ///
    /// Years, halves and quarters are those of the fiscal year; `2017-03` is always the calendar month.
    public init(parsing text: String, fiscalYear: FiscalYear = .calendar) throws(CalendarError) {
        if let seam = text.firstRange(of: "..") {
            let start = try Period.readBound(text[..<seam.lowerBound], of: text)
            let until = try Period.readBound(text[seam.upperBound...], of: text)
            try self.init(from: start, until: until, label: text)
            return
        }
        let (year, granularity, part) = try Period.readShape(text)
        self = try Period.make(
            year: year, granularity, part: part, fiscalYear: fiscalYear, found: text, label: text)
    }

    private static func readBound(_ bound: Substring, of text: String) throws(CalendarError) -> CalendarDate {
        do throws(CalendarError) {
            return try CalendarDate(parsing: String(bound))
        } catch {
            if case .notADate = error { throw .notAPeriod(found: Excerpt.make(of: text)) }
            throw error
        }
    }

    static func readShape(
        _ text: String
    ) throws(CalendarError) -> (year: Int, granularity: Granularity, part: Int) {
        let utf8 = text.utf8.span
        let found = Excerpt.make(of: utf8)
        guard utf8.count == 4 || (utf8.count == 7 && utf8[4] == UInt8(ascii: "-")),
            let century = utf8.twoDigits(at: 0), let rest = utf8.twoDigits(at: 2)
        else { throw .notAPeriod(found: found) }
        let year = century * 100 + rest
        if utf8.count == 4 { return (year, .year, 0) }
        let number = Int(utf8[6]) - Int(UInt8(ascii: "0"))
        switch utf8[5] {
        case UInt8(ascii: "H"):
            guard (1...2).contains(number) else {
                throw .noSuchPart(found: found, parts: Label(en: "halves are H1 and H2", zh: "半年为 H1 和 H2"))
            }
            return (year, .halfYear, number - 1)
        case UInt8(ascii: "Q"):
            guard (1...4).contains(number) else {
                throw .noSuchPart(found: found, parts: Label(en: "quarters are Q1 to Q4", zh: "季度为 Q1 至 Q4"))
            }
            return (year, .quarter, number - 1)
        default:
            guard let month = utf8.twoDigits(at: 5) else { throw .notAPeriod(found: found) }
            guard (1...12).contains(month) else {
                throw .noSuchPart(found: found, parts: Label(en: "months are 01 to 12", zh: "月份为 01 至 12"))
            }
            return (year, .month, month - 1)
        }
    }
}
