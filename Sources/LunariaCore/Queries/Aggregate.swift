/// A figure over records, calculated by the database.
public struct Aggregate: Sendable, Hashable {
    /// What is calculated.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case count
        case sum
        case min
        case max
        /// The exact mean of the values that are there, to 34 digits.
        case average
    }

    /// Which figure is calculated.
    public let kind: Kind
    /// The field; `nil` for a count of records.
    public let field: String?

    /// Makes an aggregate.
    public init(_ kind: Kind, of field: String? = nil) {
        self.kind = kind
        self.field = field
    }
}

/// Figures over the records a query selects, one row of them for each group.
public struct AggregateQuery: Sendable, Hashable {
    /// Its filters apply; its projection and limit do not.
    public let query: Query
    /// The fields that make a group, in this order; none for one row over everything.
    public let groupBy: [String]
    /// The figures to calculate for each group, in this order.
    public let aggregates: [Aggregate]

    /// Makes an aggregate query; groups come in order of their values.
    public init(_ query: Query, groupBy: [String] = [], _ aggregates: [Aggregate]) {
        self.query = query
        self.groupBy = groupBy
        self.aggregates = aggregates
    }
}

/// One row of an aggregate query.
public struct AggregateRow: Sendable, Hashable {
    /// The group's values, aligned with `groupBy`.
    public let group: [Value]
    /// The figures, aligned with `aggregates`; `null` for a sum, minimum, maximum or mean of nothing.
    public let figures: [Value]

    /// Makes a row.
    public init(group: [Value], figures: [Value]) {
        self.group = group
        self.figures = figures
    }
}
