/// A question to the store about the records of one object; compiled to SQL with bound values.
public struct Query: Sendable, Hashable {
    /// One key of the order.
    public struct Order: Sendable, Hashable {
        /// The field to sort by.
        public let field: String
        /// Whether the greatest value comes first.
        public let descending: Bool

        /// Makes an order key; empty fields come first, or last when descending.
        public init(_ field: String, descending: Bool = false) {
            self.field = field
            self.descending = descending
        }
    }

    /// Records that are read as they were at an earlier time, while all others are read as they are.
    public struct Frozen: Sendable, Hashable {
        /// The keys of the records.
        public let keys: [String]
        /// The transaction after which the records are seen.
        public let transaction: Int64

        /// Freezes records at a transaction.
        public init(keys: [String], transaction: Int64) {
            self.keys = keys
            self.transaction = transaction
        }
    }

    /// The name of the object whose records are read.
    public let object: String
    /// The conditions, all of which must hold.
    public var filters: [Filter]
    /// The fields to read, in this order; empty for all fields of the object.
    public var projection: [String]
    /// Records that are equal in all order keys come in order of `key`.
    public var order: [Order]
    /// The greatest number of records to answer; all if there is none.
    public var limit: Int?
    /// The records that are read as they were, if there are any; filters apply to what they were.
    public var frozen: Frozen?

    /// Makes a query.
    public init(
        _ object: String, filters: [Filter] = [], projection: [String] = [], order: [Order] = [], limit: Int? = nil,
        frozen: Frozen? = nil
    ) {
        self.object = object
        self.filters = filters
        self.projection = projection
        self.order = order
        self.limit = limit
        self.frozen = frozen
    }
}
