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

    /// Records that are read as they were at earlier times, while all others are read as they are.
    public struct Frozen: Sendable, Hashable {
        /// A record and the time it is frozen at.
        public struct Record: Sendable, Hashable {
            /// The key of the record.
            public let key: String
            /// The transaction after which the record is seen.
            public let transaction: Int64

            /// Freezes a record at a transaction.
            public init(key: String, transaction: Int64) {
                self.key = key
                self.transaction = transaction
            }
        }

        /// The records; each key at most once.
        public let records: [Record]

        /// Freezes records; of several with one key the first counts.
        public init(_ records: [Record]) {
            var keys: Set<[UInt8]> = []
            self.records = records.filter { keys.insert(Array($0.key.utf8)).inserted }
        }

        /// Freezes records at one transaction.
        public init(keys: [String], transaction: Int64) {
            self.init(keys.map { Record(key: $0, transaction: transaction) })
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
