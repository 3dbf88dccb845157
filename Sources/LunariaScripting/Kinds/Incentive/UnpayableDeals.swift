import LunariaCore

/// Deals of a period that cannot be paid for, by the reason why.
struct UnpayableDeals {
    private var withoutOwner = 0
    private var withoutAmount = 0
    private var byOwner: [String: Int] = [:]

    mutating func count(owner: String?) {
        if let owner { byOwner[owner, default: 0] += 1 } else { withoutOwner += 1 }
    }

    mutating func countMissingAmount() { withoutAmount += 1 }

    /// What to tell about them: nothing is left out silently.
    func findings(_ period: Period) -> [Finding] {
        var findings: [Finding] = []
        if withoutOwner > 0 {
            findings.append(
                Finding(.warn, "\(Self.deals(withoutOwner, of: period)) without an owner, paid to nobody"))
        }
        let count = byOwner.values.reduce(0, +)
        if count > 0 {
            let owners = byOwner.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let named = owners.prefix(5).map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            let more = owners.count > 5 ? ", and \(owners.count - 5) more" : ""
            findings.append(
                Finding(
                    .warn,
                    "\(Self.deals(count, of: period)) paid to nobody, because the owner is not a rep (\(named)\(more))"
                ))
        }
        if withoutAmount > 0 {
            findings.append(Finding(.warn, "\(Self.deals(withoutAmount, of: period)) without an amount"))
        }
        return findings
    }

    private static func deals(_ count: Int, of period: Period) -> String {
        "\(count) \(count == 1 ? "deal" : "deals") of \(period.label)"
    }
}
