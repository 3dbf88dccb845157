extension CalendarError {
    /// What the error adds to "expected a date", or `nil` when it adds nothing.
    var detail: String? {
        switch self {
        case .noSuchDay(_, let year, let month, let days):
            "\(CalendarDate.monthNames[month - 1]) \(year) has \(days) days"
        case .noSuchMonth(_, let month): "there is no month \(month)"
        case .noSuchTime: "hours are 00 to 23, minutes and seconds 00 to 59"
        case .noSuchPart(_, let parts): parts
        case .emptyPeriod: "the end is exclusive and must lie after the start"
        case .outOfRange: "dates run from 0001-01-01 to 9999-12-31"
        case .notADate, .notADateTime, .notAPeriod, .noSuchStartMonth: nil
        }
    }
}

extension NumberError {
    /// What is expected instead of an amount that is well written and too large; completes the sentence "expected …".
    var limit: String? {
        guard case .moneyOutOfRange(_, let currency) = self else { return nil }
        return "an amount of at most \(Money(minorUnits: .max, currency: currency)); this one is too large"
    }

    /// What the error adds to "expected a number", or `nil` when it adds nothing.
    var detail: String? {
        switch self {
        case .notANumber, .notAPercent, .notMoney, .percentSignMissing, .currencyMissing: nil
        case .rateTable(let problems): problems.map(\.description).joined(separator: "; ")
        default: description
        }
    }
}
