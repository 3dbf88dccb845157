/// A classification with all that it is calculated by.
public struct ClassificationJob: Sendable {
    /// What is calculated.
    public let classification: Classification
    /// The values of its parameters, by name.
    public let parameters: [String: ParameterValue]
    /// What it is told about the world.
    public let context: ScriptContext
    /// The key of the only record to classify; all unless given.
    public var key: String?

    /// Makes a job for all records.
    public init(_ classification: Classification, parameters: [String: ParameterValue], context: ScriptContext) {
        self.classification = classification
        self.parameters = parameters
        self.context = context
    }
}
