public import LunariaCore

/// One line that says how far long work is: `importing  █████░░░░░ 42%  1,234 rows  560/s  12 s left`.
public struct ProgressLine: Sendable {
    private static let barWidths = [30, 20, 10]
    /// Below such a share the time left is a guess.
    private static let leastShare = 0.01

    private let activity: String
    private let language: Language

    /// Makes lines about an activity, such as `importing`, in a language.
    public init(_ activity: String, in language: Language) {
        self.activity = activity
        self.language = language
    }

    /// The line of at most `width` columns; what matters least is left out first.
    public func text(of progress: Progress.Snapshot, after seconds: Double, width: Int) -> String {
        let name = VisibleText.line(activity)
        let count = progress.unit.map { counted(progress.count, $0) }
        let rate = progress.count > 0 && seconds > 0 ? rate(Double(progress.count) / seconds) : nil
        let candidates: [[String?]]
        if let total = progress.total, total > 0 {
            let share = min(1, max(0, Double(progress.done) / Double(total)))
            let percent = "\(Int(share * 100))%"
            let left = share >= Self.leastShare ? left(seconds * (1 - share) / share) : nil
            candidates =
                Self.barWidths.map { [name, Self.bar(share, $0) + " " + percent, count, rate, left] }
                + [
                    [name, Self.bar(share, 10) + " " + percent, count, left], [name, percent, count, left],
                    [name, percent, left], [name, percent], [percent],
                ]
        } else {
            candidates = [[name, count, rate, elapsed(seconds)], [name, count, elapsed(seconds)], [name], [count]]
        }
        let lines = candidates.map { $0.compactMap { $0 }.joined(separator: "  ") }
        return lines.first { DisplayWidth.of($0) <= width } ?? ""
    }

    private static func bar(_ share: Double, _ width: Int) -> String {
        let filled = Int(share * Double(width))
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }

    private func counted(_ count: Int, _ unit: Progress.Unit) -> String {
        let number = DigitGroups.separated(String(count))
        return switch language {
        case .en: "\(number) \(count == 1 ? unit.one : unit.many)"
        case .zh: "\(number) \(unit.chinese)"
        }
    }

    private func rate(_ perSecond: Double) -> String {
        let number = perSecond < 10 ? "<10" : DigitGroups.separated(String(Int(perSecond)))
        return Label(en: "\(number)/s", zh: "每秒 \(number)").text(in: language)
    }

    private func left(_ seconds: Double) -> String {
        Label(en: "\(duration(seconds)) left", zh: "剩余 \(duration(seconds))").text(in: language)
    }

    private func elapsed(_ seconds: Double) -> String {
        Label(en: duration(seconds), zh: "已用 \(duration(seconds))").text(in: language)
    }

    /// A time as people say it: `12 s`, `3 min 20 s`, `2 h 5 min`.
    private func duration(_ seconds: Double) -> String {
        let seconds = Int(min(max(seconds, 0), 8_640_000).rounded(.up))
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        if hours > 0 {
            return Label(en: "\(hours) h \(minutes) min", zh: "\(hours) 小时 \(minutes) 分").text(in: language)
        }
        if minutes > 0 { return Label(en: "\(minutes) min \(rest) s", zh: "\(minutes) 分 \(rest) 秒").text(in: language) }
        return Label(en: "\(rest) s", zh: "\(rest) 秒").text(in: language)
    }
}

extension Progress.Unit {
    fileprivate var one: String {
        switch self {
        case .row: "row"
        case .record: "record"
        case .change: "change"
        case .run: "run"
        case .payee: "payee"
        case .read: "record read"
        }
    }

    fileprivate var many: String { self == .read ? "records read" : one + "s" }

    fileprivate var chinese: String {
        switch self {
        case .row: "行"
        case .record: "条记录"
        case .change: "项变更"
        case .run: "个批次"
        case .payee: "位收款人"
        case .read: "条记录已读"
        }
    }
}
