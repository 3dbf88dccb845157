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
        var words: String {
            switch (least, greatest) {
            case (nil, nil): ""
            case (let least?, nil): " from \(least)"
            case (nil, let greatest?): " up to \(greatest)"
            case (let least?, let greatest?): " from \(least) to \(greatest)"
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
    public var expectation: String {
        switch kind {
        case .yesNo: "yes, no or na"
        case .rating(let range): "a rating from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let choices): "one of \(choices.map(\.name).joined(separator: ", "))"
        case .integer(let bounds): "a whole number\(bounds.words)"
        case .decimal(let bounds): "a number with at most \(Answer.places) decimals\(bounds.words)"
        case .money(let bounds): "an amount such as 1234.50 or 1234.50 CNY\(bounds.words)"
        case .text: "a text of at most \(Answer.longestText) bytes"
        case .date(let bounds): "a date as YYYY-MM-DD\(bounds.words)"
        }
    }
}
