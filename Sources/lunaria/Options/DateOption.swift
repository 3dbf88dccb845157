import LunariaApp
import LunariaCore

/// Options that hold a date.
enum DateOption {
    static func parse(_ text: String, _ option: String) throws(Failure) -> CalendarDate {
        guard let date = try? CalendarDate(parsing: text) else {
            throw Failure(
                .usage, en: "\(option): found '\(text)', expected a date as YYYY-MM-DD",
                zh: "\(option)：“\(text)”无效，应为 YYYY-MM-DD 格式的日期")
        }
        return date
    }
}
