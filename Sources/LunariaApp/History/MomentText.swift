public import LunariaCore

extension Moment {
    /// Reads a moment as it is written on the command line: the number of a transaction, or a date.
    public init(parsing text: String, option: String) throws(Failure) {
        if let number = Int64(text), number >= 0 {
            self = .transaction(number)
        } else if let date = try? CalendarDate(parsing: text) {
            self = .date(date)
        } else {
            throw Failure(
                .usage, en: "\(option): found '\(text)', expected the number of a transaction or a date as YYYY-MM-DD",
                zh: "\(option)：“\(text)”无效，应为事务号或 YYYY-MM-DD 格式的日期")
        }
    }
}
