import LunariaCore

/// Days as Excel counts them.
enum SerialDay {
    /// The number of a day; `nil` before March 1900, because Excel takes that year for a leap year and knows none before.
    static func of(_ date: CalendarDate) -> Int? {
        let number = Int(date.daysSince1970) + 25_569
        return number > 60 ? number : nil
    }
}
