/// What a form asks.
public struct Question: Sendable, Hashable {
    /// What answers a question takes.
    public enum Kind: Sendable, Hashable {
        /// `yes`, `no` or `na`.
        case yesNo
        /// A number from the lowest to the highest rating of the form.
        case rating(ClosedRange<Decimal>)
        case choice([Choice])
        case integer(Bounds<Decimal>)
        case decimal(Bounds<Decimal>)
        case money(Bounds<Decimal>)
        case text
        case date(Bounds<CalendarDate>)

        /// The words by which plugins name them.
        public static let names = ["yes_no", "rating", "choice", "integer", "decimal", "money", "text", "date"]

        /// The word for the kind.
        public var name: String {
            switch self {
            case .yesNo: "yes_no"
            case .rating: "rating"
            case .choice: "choice"
            case .integer: "integer"
            case .decimal: "decimal"
            case .money: "money"
            case .text: "text"
            case .date: "date"
            }
        }

        /// What people call it.
        public var label: Label {
            switch self {
            case .yesNo: Label(en: "yes or no", zh: "是/否")
            case .rating: Label(en: "rating", zh: "评分")
            case .choice: Label(en: "choice", zh: "选项")
            case .integer: Label(en: "whole number", zh: "整数")
            case .decimal: Label(en: "number", zh: "数字")
            case .money: Label(en: "amount", zh: "金额")
            case .text: Label(en: "text", zh: "文本")
            case .date: Label(en: "date", zh: "日期")
            }
        }
    }

    /// An answer that can be chosen.
    public struct Choice: Sendable, Hashable {
        /// What is stored.
        public let name: String
        /// What people call it.
        public let label: Label

        /// Makes a choice.
        public init(name: String, label: Label) {
            self.name = name
            self.label = label
        }
    }

    /// The least and the greatest answer, where there are such.
    public struct Bounds<Value: Comparable & Sendable & Hashable & CustomStringConvertible>: Sendable, Hashable {
        /// The least answer, if there is one.
        public let least: Value?
        /// The greatest answer, if there is one.
        public let greatest: Value?

        /// Makes bounds.
        public init(least: Value? = nil, greatest: Value? = nil) {
            self.least = least
            self.greatest = greatest
        }

        /// Whether a value lies between the bounds or on one.
        func contains(_ value: Value) -> Bool {
            (least.map { $0 <= value } ?? true) && (greatest.map { value <= $0 } ?? true)
        }

        /// The bounds in words, with a space before them; empty if there are none.
        var words: Label {
            switch (least, greatest) {
            case (nil, nil): Label("")
            case (let least?, nil): Label(en: " from \(least)", zh: "，不小于 \(least)")
            case (nil, let greatest?): Label(en: " up to \(greatest)", zh: "，不大于 \(greatest)")
            case (let least?, let greatest?): Label(en: " from \(least) to \(greatest)", zh: "，\(least) 至 \(greatest)")
            }
        }
    }

    /// The name in files and in data.
    public let id: String
    /// What is asked.
    public let ask: Label
    /// What there is to know before one answers; empty if there is nothing.
    public let help: Label
    /// What answers it takes.
    public let kind: Kind
    /// How much it counts in the score; above 0.
    public let weight: Decimal
    /// Whether the form is passed only with a yes.
    public let must: Bool

    /// Makes a question.
    public init(id: String, ask: Label, help: Label, kind: Kind, weight: Decimal, must: Bool) {
        self.id = id
        self.ask = ask
        self.help = help
        self.kind = kind
        self.weight = weight
        self.must = must
    }

    /// What an answer must look like, as the second half of a message.
    public var expectation: Label {
        switch kind {
        case .yesNo: return Label(en: "yes, no or na", zh: "是、否或不适用（yes、no、na）")
        case .rating(let range):
            let (lowest, highest) = (range.lowerBound, range.upperBound)
            return Label(en: "a rating from \(lowest) to \(highest)", zh: "\(lowest) 至 \(highest) 的评分")
        case .choice(let choices): return .oneOf(choices.map(\.name))
        case .integer(let bounds):
            return Label(en: "a whole number\(bounds.words.en)", zh: "整数\(bounds.words.zh)")
        case .decimal(let bounds):
            return Label(
                en: "a number with at most \(Answer.places) decimals\(bounds.words.en)",
                zh: "最多 \(Answer.places) 位小数的数字\(bounds.words.zh)")
        case .money(let bounds):
            return Label(
                en: "an amount such as 1234.50 or 1234.50 CNY\(bounds.words.en)",
                zh: "金额，例如 1234.50 或 1234.50 CNY\(bounds.words.zh)")
        case .text:
            return Label(
                en: "a text of at most \(Answer.longestText) bytes", zh: "最多 \(Answer.longestText) 字节的文本")
        case .date(let bounds):
            return Label(
                en: "a date as YYYY-MM-DD\(bounds.words.en)", zh: "日期，格式为 YYYY-MM-DD\(bounds.words.zh)")
        }
    }
}
