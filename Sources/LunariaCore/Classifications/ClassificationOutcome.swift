/// What a run of a classification has come to.
public struct ClassificationOutcome: Sendable {
    /// How many records have a value, before the run and after it.
    public struct Count: Sendable, Hashable {
        /// The value; `null` for records that are not classified.
        public let value: Value
        /// How many had it.
        public fileprivate(set) var before: Int
        /// How many have it now.
        public fileprivate(set) var now: Int
    }

    /// A change that was refused, and why.
    public struct RefusedChange: Sendable, Hashable {
        /// The record's key.
        public let key: String
        /// The sentence that says why.
        public let message: String
    }

    /// The most changes that are listed, values that are counted apart, and refusals that are named.
    public static let maximumCount = 1000

    /// The changes in order of the keys, the first of them where there are very many.
    public private(set) var changes: [ClassificationChange] = []
    /// How many records were changed.
    public private(set) var changed = 0
    /// How many records stay as they are.
    public private(set) var unchanged = 0
    /// How many records are not classified because data are missing.
    public private(set) var insufficient = 0
    /// The refused changes, the first of them where there are very many.
    public private(set) var refusals: [RefusedChange] = []
    /// How many changes were refused.
    public private(set) var refused = 0
    private var counted: [Value: Count] = [:]
    /// The records of values that are too many to be counted apart.
    private var others: Count?

    /// Makes an outcome without any record.
    public init() {}

    /// Adds a record that is what it was.
    public mutating func keep(_ record: ClassifiedRecord) {
        unchanged += 1
        if record.isInsufficient { insufficient += 1 }
        count(record.previous, record.previous)
    }

    /// Adds a record that was changed.
    public mutating func add(_ change: ClassificationChange, of record: ClassifiedRecord) {
        changed += 1
        if record.isInsufficient { insufficient += 1 }
        if changes.count < Self.maximumCount { changes.append(change) }
        count(change.from, change.to)
    }

    /// Adds a record whose change was refused.
    public mutating func refuse(_ change: ClassificationChange, _ message: String) {
        refused += 1
        if refusals.count < Self.maximumCount { refusals.append(RefusedChange(key: change.key, message: message)) }
        count(change.from, change.from)
    }

    private mutating func count(_ before: Value, _ now: Value) {
        count(before) { $0.before += 1 }
        count(now) { $0.now += 1 }
    }

    private mutating func count(_ value: Value, _ change: (inout Count) -> Void) {
        if counted[value] != nil || counted.count < Self.maximumCount {
            change(&counted[value, default: Count(value: value, before: 0, now: 0)])
        } else {
            var count = others ?? Count(value: .text("…"), before: 0, now: 0)
            change(&count)
            others = count
        }
    }
}

extension ClassificationOutcome {
    /// The counts in the order of a choice's values, else of the values; those without a value come last.
    public func counts(of field: FieldDefinition) -> [Count] {
        let ranks: [String: Int] =
            if case .choice(let choices) = field.type {
                Dictionary(choices.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            } else {
                [:]
            }
        let sorted = counted.values.filter { !$0.value.isNull }.sorted { left, right in
            let places = (left.value.text.flatMap { ranks[$0] }, right.value.text.flatMap { ranks[$0] })
            if let left = places.0, let right = places.1 { return left < right }
            return left.value.precedes(right.value)
        }
        return sorted + [others, counted[.null]].compactMap { $0 }
    }
}

extension Value {
    /// Whether the value comes before another of the same field.
    fileprivate func precedes(_ other: Value) -> Bool {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left < right
        case (.decimal(let left), .decimal(let right)): left < right
        case (.percent(let left), .percent(let right)): left < right
        case (.money(let left), .money(let right)) where left.currency == right.currency:
            left.minorUnits < right.minorUnits
        default: ExactText(fileText) < ExactText(other.fileText)
        }
    }
}
