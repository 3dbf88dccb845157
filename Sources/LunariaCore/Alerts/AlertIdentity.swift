/// What makes two alerts the same: the name of the alert, rule, subject and period.
///
/// Texts are compared byte by byte.
public struct AlertIdentity: Sendable, Hashable {
    private let digest: String

    /// Makes the identity of something an alert has found.
    public init(name: String, rule: String, subject: Subject?, period: String?) {
        var hash = ContentHash()
        for part in [name, rule, subject?.object ?? "", subject?.key ?? "", period ?? ""] { hash.add(part) }
        digest = hash.hexadecimal()
    }

    /// The key of the record that is opened on a day: twelve hexadecimal digits.
    public func key(openedOn day: CalendarDate) -> String {
        var hash = ContentHash()
        hash.add(digest)
        hash.add(day.description)
        return String(hash.hexadecimal().prefix(12))
    }
}
