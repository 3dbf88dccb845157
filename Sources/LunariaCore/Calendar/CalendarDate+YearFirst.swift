extension CalendarDate {
    /// Creates a date from text as people write it with the year first: `2025-09-01`, `2025/9/1`, `2025-9-1`, `2025.9.1` or
    /// `2025年9月1日`.
    ///
    /// A day or a month first is refused, because 02.03.2025 may be either of two days; so is a year of two digits.
    public init(yearFirst text: String) throws(CalendarError) {
        let utf8 = text.utf8.span
        guard let century = utf8.twoDigits(at: 0), let rest = utf8.twoDigits(at: 2) else {
            throw .notADate(found: Excerpt.make(of: utf8))
        }
        for marks in Self.marks {
            var place = 4
            guard utf8.skip(marks.afterYear, at: &place), let month = utf8.oneOrTwoDigits(at: &place),
                utf8.skip(marks.afterMonth, at: &place), let day = utf8.oneOrTwoDigits(at: &place),
                utf8.skip(marks.afterDay, at: &place), place == utf8.count
            else { continue }
            try self.init(year: century * 100 + rest, month: month, day: day, found: utf8)
            return
        }
        throw .notADate(found: Excerpt.make(of: utf8))
    }

    /// What is expected of such a text, as the second half of a message.
    static let yearFirst = Label(
        en: "a date with the year first, such as 2025-09-21 or 2025/9/21", zh: "日期，年份在前，例如 2025-09-21 或 2025/9/21")

    /// What stands behind the numbers of a date.
    private static let marks: [(afterYear: StaticString, afterMonth: StaticString, afterDay: StaticString)] = [
        ("-", "-", ""), ("/", "/", ""), (".", ".", ""), ("年", "月", "日"),
    ]
}

extension Span<UInt8> {
    /// Moves the place behind a mark; answers whether the mark stands there.
    fileprivate func skip(_ mark: StaticString, at place: inout Int) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard place + length <= count else { return false }
        for offset in 0..<length where self[place + offset] != mark.utf8Start[offset] { return false }
        place += length
        return true
    }

    /// Moves the place behind a number of one or two ASCII digits; answers the number, or `nil` where none stands.
    fileprivate func oneOrTwoDigits(at place: inout Int) -> Int? {
        if let number = twoDigits(at: place) {
            place += 2
            return number
        }
        guard place < count, case let digit = self[place] &- UInt8(ascii: "0"), digit < 10 else { return nil }
        place += 1
        return Int(digit)
    }
}
