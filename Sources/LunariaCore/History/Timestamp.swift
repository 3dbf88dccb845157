/// A moment in time in UTC, to the millisecond.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    public let millisecondsSince1970: Int64

    /// Makes a moment.
    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// Whether the left moment is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// The date in UTC.
    public var date: CalendarDate? {
        try? CalendarDate(daysSince1970: Int(floorDivide(millisecondsSince1970, 86_400_000)))
    }

    /// The date and time in UTC, to the second; `nil` beyond the calendar.
    public var universalTime: DateTime? {
        try? DateTime(secondsSince1970: floorDivide(millisecondsSince1970, 1000))
    }

    /// ISO 8601, `2026-11-21T10:00:00.123Z`.
    public var description: String {
        let days = floorDivide(millisecondsSince1970, 86_400_000)
        var rest = millisecondsSince1970 - days * 86_400_000
        let milliseconds = rest % 1000
        rest /= 1000
        let text = [rest / 3600, rest / 60 % 60, rest % 60].map { pad($0, 2) }.joined(separator: ":")
        return "\(date?.description ?? "?")T\(text).\(pad(milliseconds, 3))Z"
    }

    private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    private func pad(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
