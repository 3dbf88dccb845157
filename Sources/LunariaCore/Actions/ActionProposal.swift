/// Something to do, as a planner proposes it.
public struct ActionProposal: Sendable, Hashable {
    /// What is to be done, in words for the person who does it.
    public let what: String
    /// Who is to do it: the key of a rep, or any other name.
    public let who: String?
    /// The day by which it is to be done.
    public let due: CalendarDate?
    /// The record it is about.
    public let subject: Subject?
    /// What in the planner proposes it.
    public let rule: String

    /// Makes a proposal.
    public init(what: String, who: String?, due: CalendarDate?, subject: Subject?, rule: String) {
        self.what = what
        self.who = who
        self.due = due
        self.subject = subject
        self.rule = rule
    }
}
