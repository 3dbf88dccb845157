/// What the answers of a form come to.
public struct FormScore: Sendable, Hashable {
    /// Whether there is a score.
    public enum Status: String, Sendable, Hashable {
        case scored
        /// Too little is rated for a score.
        case insufficientData = "insufficient_data"
        /// Nothing of what is scored applies.
        case na
    }

    /// Whether there is a score.
    public var status: Status
    /// The score, not rounded.
    public var score: Decimal?
    /// The score on a scale from 0 to 1.
    public var norm: Decimal?
    /// What the score is called.
    public var band: Label?
    /// Whether a checklist is passed.
    public var passed: Bool?
    /// The ids of what is open or, in a checklist, not met, in order.
    public var missing: [String]

    /// Makes a score.
    public init(
        _ status: Status, score: Decimal? = nil, norm: Decimal? = nil, band: Label? = nil, passed: Bool? = nil,
        missing: [String] = []
    ) {
        self.status = status
        self.score = score
        self.norm = norm
        self.band = band
        self.passed = passed
        self.missing = missing
    }
}
