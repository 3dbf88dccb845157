/// What makes two actions the same: planner, rule, subject, what is to be done, and the day by which.
///
/// Texts are compared byte by byte.
public struct ActionIdentity: Sendable, Hashable {
    /// The identity without the day: while an action of one topic is open, no second one is stored.
    public let topic: String
    /// The key under which an action of this identity is stored: twelve hexadecimal digits.
    public let key: String

    /// Makes the identity of an action.
    public init(planner: String, rule: String, subject: Subject?, what: String, due: CalendarDate?) {
        var hash = ContentHash()
        for part in [planner, rule, subject?.object ?? "", subject?.key ?? "", what] { hash.add(part) }
        topic = hash.hexadecimal()
        hash.add(due?.description ?? "")
        key = String(hash.hexadecimal().prefix(12))
    }
}
