/// The answer to a question of a form; a question without one is open.
public struct Answer: Sendable, Hashable {
    /// The id of the question.
    public let question: String
    /// What is stored, as text: `yes`, `4`, `2025-01-31`, `100.00 CNY`.
    public let text: String
    /// The answer as a number, where it is one.
    public let number: Decimal?

    /// How many decimals a number may have.
    public static let places = 6
    /// The longest text, in bytes.
    public static let longestText = 10_000

    /// Makes an answer.
    public init(question: String, text: String, number: Decimal? = nil) {
        self.question = question
        self.text = text
        self.number = number
    }
}
