/// Whom a plan pays: the records of an object, and which of them.
public struct PayeeSelection: Sendable, Hashable {
    /// The object that is paid unless a plan says otherwise.
    public static let reps = PayeeSelection(object: "rep", dealField: "owner", conditions: [])

    /// The object whose records are paid.
    public let object: String
    /// The field of an opportunity that says whose it is; `nil` for a plan that does not look at opportunities.
    public let dealField: String?
    /// What holds of those that are paid.
    public let conditions: [Filter]

    /// Makes a selection.
    public init(object: String, dealField: String?, conditions: [Filter]) {
        self.object = object
        self.dealField = dealField
        self.conditions = conditions
    }

    /// The payees in order of their keys.
    public func query(_ projection: [String] = []) -> Query {
        Query(object, filters: conditions, projection: projection)
    }
}
