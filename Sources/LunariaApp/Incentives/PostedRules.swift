import LunariaCore

/// Posted periods that go by other parameters, or another source, than the plan has now.
struct PostedRules {
    let ledger: Ledger
    let calculated: CalculatedRun

    /// A remark for each kind of difference, with how to adjust the periods to the present rules.
    func findings() -> [Finding] {
        var labels: [String: (period: [String], present: String)] = [:]
        for posting in ledger.postings(before: calculated.calculation.period) {
            let label = posting.run.period.label
            if restated.contains(label) { continue }
            guard let (was, present) = difference(from: ledger.rules(of: posting)) else { continue }
            labels[was, default: ([], present)].period.append(label)
        }
        return labels.sorted { $0.key < $1.key }.map { was, periods in
            let (verb, pronoun) = periods.period.count == 1 ? ("was", "it") : ("were", "them")
            return Finding(
                .info,
                "\(periods.period.joined(separator: ", ")) \(verb) posted with \(was); "
                    + "--restate \(ShellText.quoted(periods.period.joined(separator: ","))) "
                    + "adjusts \(pronoun) to \(periods.present)")
        }
    }

    private var restated: [String] { RestatedPeriods(calculated.values["restate"]?.description).labels }

    /// What a run was calculated with that is different now, and what it is now; `nil` if nothing is.
    private func difference(from run: IncentiveRun) -> (was: String, present: String)? {
        let present = calculated.parameters
        let names = Set(present.keys).union(run.parameters.keys).subtracting(["period", "restate", "currency"]).sorted()
        let changed = names.filter { run.parameters[$0] != present[$0] }
        let hasOtherSource = run.sourceHash != calculated.calculation.sourceHash
        if changed.isEmpty, !hasOtherSource { return nil }
        var was = changed.map { name in run.parameters[name].map { "\(name) \($0)" } ?? "no \(name)" }
        if hasOtherSource { was.append("another source of the plan") }
        guard was.count == 1, let name = changed.first else {
            return (was.joined(separator: ", "), "the present rules")
        }
        return (was[0], present[name] ?? "none")
    }
}
