/// A form about a record that must be filled before a move, and how well.
public struct FormEvidence: Sendable, Hashable {
    /// The name of the form.
    public let name: String
    /// The least share of its questions that must be answered, if it is asked for.
    public let completeness: Decimal?
    /// The least score, if it is asked for.
    public let score: Decimal?

    /// Makes evidence; without bounds a form is enough that is complete and, if it is a check, passed.
    public init(_ name: String, completeness: Decimal? = nil, score: Decimal? = nil) {
        self.name = name
        self.completeness = completeness
        self.score = score
    }
}

extension FormEvidence: CustomStringConvertible {
    /// The form and its bounds, as lists show them: `form bant, completeness ≥ 80%`.
    public var description: String {
        let bounds = [
            completeness.map { "completeness ≥ \(Percent(fraction: $0))" }, score.map { "score ≥ \($0)" },
        ]
        return (["form \(name)"] + bounds.compactMap { $0 }).joined(separator: ", ")
    }
}
