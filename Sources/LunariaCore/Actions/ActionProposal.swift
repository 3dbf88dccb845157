/// Something to do, as a planner proposes it.
public struct ActionProposal: Sendable, Hashable {
    /// What is to be done, in words for the person who does it.
    public let what: String
    /// The same in the other language, by which an action is known that was stored in it.
    public let translation: String
    /// Who is to do it: the key of a rep, or any other name.
    public let who: String?
    /// The day by which it is to be done.
    public let due: CalendarDate?
    /// The record it is about.
    public let subject: Subject?
    /// What in the planner proposes it.
    public let rule: String

    /// Makes a proposal.
    public init(
        what: String, translation: String? = nil, who: String?, due: CalendarDate?, subject: Subject?, rule: String
    ) {
        self.what = what
        self.translation = translation ?? what
        self.who = who
        self.due = due
        self.subject = subject
        self.rule = rule
    }
}
