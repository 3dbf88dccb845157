/// Why an opportunity of a period has earned nobody anything.
public enum UnpaidReason: Sendable, Hashable {
    /// It is not won, or whatever outcome the plan pays for.
    case outcome(String)
    /// Its amount is in another currency than the run.
    case currency(String)
    case noOwner
    /// The owner is no record of `rep`.
    case ownerNotRep(String)
    /// A condition of the plan excludes it.
    case filtered
    /// The field that the plan counts is empty.
    case missing(String)
    /// The date by which it would belong to a period is empty.
    case undated(String)
    /// The plan looked at it, and none of its rules paid.
    case noRule

    /// The reason in words, for one opportunity.
    public var description: String {
        switch self {
        case .outcome(let outcome): "outcome \(outcome)"
        case .currency(let code): code.isEmpty ? "no currency" : "in \(code)"
        case .noOwner: "no owner"
        case .ownerNotRep(let owner): "owner '\(owner)' is not a rep"
        case .filtered: "outside the plan's filter"
        case .missing(let field): "\(field) missing"
        case .undated(let field): "\(field) missing, so that it is of no period"
        case .noRule: "no rule of the plan pays for it"
        }
    }

    /// The reason without the particulars of one opportunity, for counting.
    public var kind: String {
        switch self {
        case .ownerNotRep: "owner not a rep"
        case .outcome, .currency, .noOwner, .filtered, .missing, .undated, .noRule: description
        }
    }

    /// Whether the reason hints at a mistake in the data rather than at the course of business.
    public var isSuspicious: Bool {
        switch self {
        case .noOwner, .ownerNotRep, .missing, .undated: true
        case .outcome, .currency, .filtered, .noRule: false
        }
    }
}
