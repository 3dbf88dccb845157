/// Fills forms for a script, in the transaction in which it writes.
public protocol FormFiller: AnyObject {
    /// Fills the form of a name for a record, and answers what it comes to.
    ///
    /// Throws `FormProblem`, `RecordProblem` or `RecordRefusal` where it is refused; the transaction goes on without it.
    func fill(_ form: String, _ filling: FormFilling) throws -> FilledForm
}

/// What a script gives to a form.
public struct FormFilling: Sendable, Hashable {
    /// The key of the record it is about.
    public let key: String
    /// The day it is filled for, or `nil` for that of the run.
    public let date: CalendarDate?
    /// Who fills it, or `nil` for whoever runs the script.
    public let author: String?
    /// The answers as text, by question.
    public let answers: [String: String]

    /// Makes a filling.
    public init(key: String, date: CalendarDate?, author: String?, answers: [String: String]) {
        self.key = key
        self.date = date
        self.author = author
        self.answers = answers
    }
}

/// Why a form is not filled: a question that is not there, or an answer that it does not take.
public struct FormProblem: Error, Sendable, Spoken {
    /// The sentence to show.
    public let words: Label

    /// Makes a problem.
    public init(_ words: Label) {
        self.words = words
    }
}
