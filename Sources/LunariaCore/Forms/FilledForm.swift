/// A form as it was filled for a subject on a day, and what it comes to.
public struct FilledForm: Sendable, Hashable {
    /// What became of its record.
    public enum State: String, Sendable, Hashable {
        case created
        case updated
        case unchanged
    }

    /// The key of the subject.
    public let subject: String
    /// The day it is filled for.
    public let date: CalendarDate
    /// Who has filled it.
    public let author: String
    /// What became of its record.
    public let state: State
    /// What the answers come to.
    public let score: FormScore
    /// The share of the questions that is answered.
    public let completeness: Percent

    /// Makes a filled form.
    public init(
        subject: String, date: CalendarDate, author: String, state: State, score: FormScore, completeness: Percent
    ) {
        self.subject = subject
        self.date = date
        self.author = author
        self.state = state
        self.score = score
        self.completeness = completeness
    }
}
