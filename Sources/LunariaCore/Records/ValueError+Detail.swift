extension CalendarError {
    /// What the error adds to "expected a date", or `nil` when it adds nothing.
    var detail: Label? {
        switch self {
        case .noSuchDay(_, let year, let month, let days):
            Label(
                en: "\(CalendarDate.monthNames[month - 1]) \(year) has \(days) days",
                zh: "\(year) 年 \(month) 月有 \(days) 天")
        case .noSuchMonth(_, let month): Label(en: "there is no month \(month)", zh: "没有 \(month) 月")
        case .noSuchTime:
            Label(en: "hours are 00 to 23, minutes and seconds 00 to 59", zh: "小时为 00 至 23，分和秒为 00 至 59")
        case .noSuchPart(_, let parts): parts
        case .emptyPeriod:
            Label(en: "the end is exclusive and must lie after the start", zh: "结束日期不含当日，必须晚于开始日期")
        case .outOfRange:
            Label(en: "dates run from 0001-01-01 to 9999-12-31", zh: "日期范围为 0001-01-01 至 9999-12-31")
        case .notADate, .notADateTime, .notAPeriod, .noSuchStartMonth: nil
        }
    }
}

extension NumberError {
    /// What is expected instead of a number that is well written and too large; completes the sentence "expected …".
    public var limit: Label? {
        switch self {
        case .moneyOutOfRange(_, let currency):
            let largest = Money(minorUnits: .max, currency: currency)
            return Label(
                en: "an amount of at most \(largest); this one is too large", zh: "不超过 \(largest) 的金额；此金额过大")
        case .tooManyDigits, .overflow:
            let digits = Decimal.maximumDigits
            return Label(
                en: "a number of at most \(digits) digits; this one has more", zh: "不超过 \(digits) 位的数字；此数位数过多")
        default: return nil
        }
    }

    /// What the error adds to "expected a number", or `nil` when it adds nothing.
    var detail: Label? {
        switch self {
        case .notANumber, .notAPercent, .notMoney, .percentSignMissing, .currencyMissing: nil
        case .rateTable(let problems): RateTableProblem.list(problems)
        default: words
        }
    }
}
