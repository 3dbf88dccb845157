extension DateTime {
    /// Creates a date and time from `2017-03-31T14:05:00`; a space for the `T` and missing seconds are accepted.
    ///
    /// A time zone is refused, because the value is what the wall clock showed.
    public init(parsing text: String) throws(CalendarError) {
        try self.init(parsing: text.utf8.span)
    }

    /// Creates a date and time from UTF-8 bytes, as `init(parsing:)` does from a string.
    public init(parsing utf8: Span<UInt8>) throws(CalendarError) {
        let colon = UInt8(ascii: ":")
        guard utf8.count == 16 || (utf8.count == 19 && utf8[16] == colon),
            utf8[10] == UInt8(ascii: "T") || utf8[10] == UInt8(ascii: " "), utf8[13] == colon,
            let hour = utf8.twoDigits(at: 11), let minute = utf8.twoDigits(at: 14),
            let second = utf8.count == 16 ? 0 : utf8.twoDigits(at: 17)
        else { throw .notADateTime(found: Excerpt.make(of: utf8)) }
        let date = try CalendarDate(parsing: utf8.extracting(0..<10))
        guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime(found: Excerpt.make(of: utf8)) }
        try self.init(date, hour: hour, minute: minute, second: second)
    }
}

extension DateTime: CustomStringConvertible {
    /// The date and time as ISO text: `2017-03-31T14:05:00`.
    public var description: String { "\(date)T\(timeText)" }

    private var timeText: String {
        String(unsafeUninitializedCapacity: 8) { buffer in
            buffer.writeTwoDigits(hour, at: 0)
            buffer[2] = UInt8(ascii: ":")
            buffer.writeTwoDigits(minute, at: 3)
            buffer[5] = UInt8(ascii: ":")
            buffer.writeTwoDigits(second, at: 6)
            return 8
        }
    }
}
