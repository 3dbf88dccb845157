import LunariaCore

/// Days and times as people read them on a page: `30 Sep 2025`, `2025年9月30日`.
///
/// Other formats keep the ISO form of days, which programs sort and read.
enum PrintedDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The text of a day or a time; `nil` for any other value.
    static func text(of value: Value, in language: Language) -> String? {
        switch value {
        case .date(let date): text(of: date, in: language)
        case .datetime(let time): "\(text(of: time.date, in: language)) \(clock(of: time))"
        case .null, .text, .integer, .decimal, .money, .percent, .boolean: nil
        }
    }

    private static func text(of date: CalendarDate, in language: Language) -> String {
        let (year, month, day) = date.civil
        return switch language {
        case .en: "\(day) \(months[month - 1]) \(year)"
        case .zh: "\(year)年\(month)月\(day)日"
        }
    }

    /// Hours and minutes, and seconds where there are any.
    static func clock(of time: DateTime) -> String {
        let parts = [time.hour, time.minute] + (time.second == 0 ? [] : [time.second])
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
