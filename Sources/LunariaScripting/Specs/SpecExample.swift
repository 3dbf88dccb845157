/// What became of one example of a spec.
public struct SpecExample: Sendable {
    /// How an example ends.
    public enum Outcome: Sendable {
        case passed
        /// There is nothing to run yet.
        case pending
        case failed(SpecFailure)
    }

    /// The groups it stands in, from the outermost in.
    public let groups: [String]
    /// Its own name.
    public let name: String
    /// How it ended.
    public let outcome: Outcome
}

/// Why an example failed.
public struct SpecFailure: Sendable {
    /// The file as it is shown, if the failure has a place: `plugins/x/spec/x_spec.lua`.
    public let file: String?
    /// The line in the file, from 1.
    public let line: Int?
    /// What does not hold, or what the error says; further lines hold details.
    public let message: String
    /// What an assertion expected, as an author would write it.
    public let expected: String?
    /// What it found.
    public let found: String?
    /// What to do about it, if there is advice.
    public let hint: String?
    /// The calls that led there, innermost first, if there were several.
    public let calls: [String]
    /// Whether the example was stopped because its time was up.
    public let isDeadline: Bool
}
