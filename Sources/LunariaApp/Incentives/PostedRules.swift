import LunariaCore

/// Posted periods that go by other parameters, or another source, than the plan has now.
struct PostedRules {
    let ledger: Ledger
    let calculated: CalculatedRun

    /// A remark for each kind of difference, with how to adjust the periods to the present rules.
    func findings() -> [Finding] {
        var groups: [Label: (periods: [String], present: Label)] = [:]
        for posting in ledger.postings(before: calculated.calculation.period) {
            let label = posting.run.period.label
            if restated.contains(label) { continue }
            guard let (was, present) = difference(from: ledger.rules(of: posting)) else { continue }
            groups[was, default: ([], present)].periods.append(label)
        }
        return groups.sorted { $0.key.en < $1.key.en }.map { was, group in
            let (verb, pronoun) = group.periods.count == 1 ? ("was", "it") : ("were", "them")
            let (periods, present) = (Label(listing: group.periods), group.present)
            let restate = "--restate \(ShellText.quoted(group.periods.joined(separator: ",")))"
            return Finding(
                .info,
                Label(
                    en: "\(periods.en) \(verb) posted with \(was.en); \(restate) adjusts \(pronoun) to \(present.en)",
                    zh: "\(periods.zh) 入账时按\(was.zhBehindWord)；用 \(restate) 可调整为\(present.zhBehindWord)"))
        }
    }

    private var restated: [String] { RestatedPeriods(calculated.values["restate"]?.description).labels }

    /// What a run was calculated with that is different now, and what it is now; `nil` if nothing is.
    private func difference(from run: IncentiveRun) -> (was: Label, present: Label)? {
        let present = calculated.parameters
        let names = Set(present.keys).union(run.parameters.keys).subtracting(["period", "restate", "currency"]).sorted()
        let changed = names.filter { run.parameters[$0] != present[$0] }
        let hasOtherSource = run.sourceHash != calculated.calculation.sourceHash
        if changed.isEmpty, !hasOtherSource { return nil }
        var was = changed.map { name in
            run.parameters[name].map { Label("\(name) \($0)") } ?? Label(en: "no \(name)", zh: "未给出 \(name)")
        }
        if hasOtherSource { was.append(Label(en: "another source of the plan", zh: "另一版方案源文件")) }
        guard was.count == 1, let name = changed.first else {
            return (
                Label(
                    en: was.map(\.en).joined(separator: ", "), zh: was.map(\.zh).joined(separator: "、")),
                Label(en: "the present rules", zh: "现行规则")
            )
        }
        return (was[0], present[name].map { Label($0) } ?? Label(en: "none", zh: "无"))
    }
}
