public import LunariaCore

/// Who works, and when: what the edge of the program knows and nothing inside looks up.
public struct Circumstances: Sendable {
    /// The name that the log records as the writer.
    public let actor: String
    /// The moment that the log records.
    public let now: Timestamp
    /// The date in the user's time zone.
    public let today: CalendarDate
    /// What the user gives as the reason of a write, if anything.
    public let reason: String?
    /// What the clocks in the user's time zone show at a moment; `nil` beyond the calendar.
    public let localTime: @Sendable (Timestamp) -> DateTime?
    /// The language the user asks for.
    public let language: Language?
    /// The language of the user's locale, where neither the user nor the workspace asks for one.
    public let localLanguage: Language
    /// Where work counts what it does.
    public var progress = Progress()
    /// What is told of commits.
    public var writeGuard = WriteGuard()

    /// Makes circumstances; the time zone is UTC unless `localTime` knows another.
    public init(
        actor: String, now: Timestamp, today: CalendarDate,
        localTime: @escaping @Sendable (Timestamp) -> DateTime? = { $0.universalTime }, reason: String? = nil,
        language: Language? = nil, localLanguage: Language = .en
    ) {
        self.actor = actor
        self.now = now
        self.today = today
        self.localTime = localTime
        self.reason = reason
        self.language = language
        self.localLanguage = localLanguage
    }

    /// The particulars of a write; the user's reason is put after what the program says.
    func info(_ what: String) -> TransactionInfo {
        TransactionInfo(actor: actor, reason: reason.map { "\(what): \($0)" } ?? what, time: now)
    }
}
