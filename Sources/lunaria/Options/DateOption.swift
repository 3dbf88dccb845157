import LunariaApp
import LunariaCore

/// Options that hold a date.
enum DateOption {
    static func parse(_ text: String, _ option: String) throws(Failure) -> CalendarDate {
        guard let date = try? CalendarDate(parsing: text) else {
            throw Failure(.usage, "\(option): found '\(text)', expected a date as YYYY-MM-DD")
        }
        return date
    }
}
