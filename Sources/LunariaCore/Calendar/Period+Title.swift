extension Period {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let chineseNumbers = ["一", "二", "三", "四"]

    /// The period as people say it: `2025 Q3`, `2025年第三季度`; its first and last day where it has no name.
    ///
    /// A part of a fiscal year that does not begin in January says so.
    public var title: Label {
        guard let (year, granularity, part) = try? Self.readShape(label) else { return days }
        let isFiscal = granularity != .month && start.civil.month - 1 != part * granularity.months
        let (en, zh) = isFiscal ? ("fiscal year \(year)", "\(year)财年") : ("\(year)", "\(year)年")
        return switch granularity {
        case .year: Label(en: en, zh: zh)
        case .halfYear: Label(en: "\(en) H\(part + 1)", zh: zh + (part == 0 ? "上半年" : "下半年"))
        case .quarter: Label(en: "\(en) Q\(part + 1)", zh: "\(zh)第\(Self.chineseNumbers[part])季度")
        case .month: Label(en: "\(Self.months[part]) \(year)", zh: "\(year)年\(part + 1)月")
        }
    }

    /// The first and the last day.
    public var days: Label { Label(en: "\(start) to \(lastDay)", zh: "\(start) 至 \(lastDay)") }
}
