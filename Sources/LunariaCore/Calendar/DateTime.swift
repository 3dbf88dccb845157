/// A date and a time of day to the second, as a wall clock shows them: without a time zone.
public struct DateTime: Sendable, Hashable {
    /// The seconds since 1970-01-01T00:00:00 on the same wall clock; earlier ones are negative.
    public let secondsSince1970: Int64

    /// Creates a date and time.
    public init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) throws(CalendarError) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
            throw .noSuchTime(found: "\(hour):\(minute):\(second)")
        }
        secondsSince1970 = Int64(date.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    }

    /// Creates the date and time of a number of seconds since 1970-01-01T00:00:00 on the same wall clock.
    public init(secondsSince1970 seconds: Int64) throws(CalendarError) {
        let first = Int64(CalendarDate.first.daysSince1970) * 86_400
        let end = (Int64(CalendarDate.last.daysSince1970) + 1) * 86_400
        guard seconds >= first, seconds < end else { throw .outOfRange(found: "Second \(seconds) since 1970-01-01") }
        secondsSince1970 = seconds
    }

    /// The day.
    public var date: CalendarDate {
        let seconds = secondsSince1970
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return CalendarDate(trusted: Int32(truncatingIfNeeded: days))
    }

    /// The hour, from 0 to 23.
    public var hour: Int { secondOfDay / 3600 }

    /// The minute, from 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }

    /// The second, from 0 to 59.
    public var second: Int { secondOfDay % 60 }

    private var secondOfDay: Int {
        Int(secondsSince1970 - Int64(date.daysSince1970) * 86_400)
    }
}

extension DateTime: Comparable {
    /// Whether one date and time is before another.
    public static func < (left: DateTime, right: DateTime) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}
