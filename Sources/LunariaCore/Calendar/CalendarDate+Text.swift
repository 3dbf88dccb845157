extension CalendarDate {
    /// Creates a date from ISO text such as `2017-03-31`: four, two and two digits, nothing else.
    public init(parsing text: String) throws(CalendarError) {
        try self.init(parsing: text.utf8.span)
    }

    /// Creates a date from UTF-8 bytes, as `init(parsing:)` does from a string.
    public init(parsing utf8: UnsafeBufferPointer<UInt8>) throws(CalendarError) {
        try self.init(parsing: utf8.span)
    }

    /// Creates a date from UTF-8 bytes, as `init(parsing:)` does from a string.
    public init(parsing utf8: Span<UInt8>) throws(CalendarError) {
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            let century = utf8.twoDigits(at: 0), let rest = utf8.twoDigits(at: 2),
            let month = utf8.twoDigits(at: 5), let day = utf8.twoDigits(at: 8)
        else { throw .notADate(found: Excerpt.make(of: utf8)) }
        try self.init(year: century * 100 + rest, month: month, day: day, found: utf8)
    }

    /// Creates the date of three numbers that were read from a text; errors show the text.
    init(year: Int, month: Int, day: Int, found utf8: Span<UInt8>) throws(CalendarError) {
        guard year > 0 else { throw .outOfRange(found: "`\(Excerpt.make(of: utf8))`") }
        guard month >= 1, month <= 12 else { throw .noSuchMonth(found: Excerpt.make(of: utf8), month: month) }
        let days = CalendarDate.dayCount(year: year, month: month)
        guard day >= 1, day <= days else {
            throw .noSuchDay(found: Excerpt.make(of: utf8), year: year, month: month, days: days)
        }
        self.init(trusted: CalendarDate.days(year: year, month: month, day: day))
    }
}

extension CalendarDate: CustomStringConvertible {
    /// The date as ISO text: `2017-03-31`.
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            let (year, month, day) = civil
            buffer.writeTwoDigits(year / 100, at: 0)
            buffer.writeTwoDigits(year % 100, at: 2)
            buffer[4] = UInt8(ascii: "-")
            buffer.writeTwoDigits(month, at: 5)
            buffer[7] = UInt8(ascii: "-")
            buffer.writeTwoDigits(day, at: 8)
            return 10
        }
    }
}
