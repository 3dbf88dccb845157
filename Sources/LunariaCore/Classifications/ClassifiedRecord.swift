/// What a classification makes of a record.
public struct ClassifiedRecord: Sendable, Hashable {
    /// The record's key.
    public let key: String
    /// The record's name, if its object has one.
    public let name: String?
    /// What the field holds before.
    public let previous: Value
    /// What it is classified as; `null` if it is not classified.
    public let value: Value
    /// Why, in the words of the classification.
    public let reason: String?
    /// Whether there is no value because data are missing.
    public let isInsufficient: Bool
    /// The fields that the classification saw, if it was asked for one record.
    public let inputs: [Input]
    /// What was prepared for all records, in words; `nil` if nothing was, or all records were asked for.
    public let prepared: Label?

    /// A field of the record.
    public struct Input: Sendable, Hashable {
        /// The field.
        public let field: String
        /// What it holds.
        public let value: Value

        /// Makes an input.
        public init(field: String, value: Value) {
            self.field = field
            self.value = value
        }
    }

    /// Makes a result.
    public init(
        key: String, name: String?, previous: Value, value: Value, reason: String?, isInsufficient: Bool,
        inputs: [Input], prepared: Label? = nil
    ) {
        self.key = key
        self.name = name
        self.previous = previous
        self.value = value
        self.reason = reason
        self.isInsufficient = isInsufficient
        self.inputs = inputs
        self.prepared = prepared
    }
}
