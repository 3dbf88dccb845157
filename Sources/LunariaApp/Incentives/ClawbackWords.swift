import LunariaCore

/// What the rule of a clawback consists of: `clawback of 50% (flat): half was returned`.
struct ClawbackWords {
    /// The share that is taken back.
    let share: String
    /// The rule of the line that is reversed.
    let rule: String
    /// What the person who decided it has said.
    let reason: String

    private static let pattern = RulePattern("clawback of {share} ({rule}): {reason}")

    /// The rule of a line as it is stored.
    static func rule(_ share: Percent, of rule: String, reason: String) -> String {
        "clawback of \(share) (\(rule)): \(reason)"
    }

    /// Takes a stored rule apart; `nil` for a text that is none.
    init?(_ rule: String) {
        guard let values = Self.pattern.values(in: rule), let share = values["share"], let original = values["rule"],
            let reason = values["reason"]
        else { return nil }
        self.share = share
        self.rule = original
        self.reason = reason
    }

    /// Why it was decided, with who did.
    func signedReason(by author: String?) -> Label {
        author.map { Label(en: "\(reason) (\($0))", zh: "\(reason)（\($0)）") } ?? Label(reason)
    }
}
