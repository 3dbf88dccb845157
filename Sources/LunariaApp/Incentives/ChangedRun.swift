import LunariaCore

/// A stored run that no longer comes out the same: what has changed since, and what to do.
struct ChangedRun {
    let run: IncentiveRun
    let plan: Plan
    private static let mostShown = 10

    init(run: IncentiveRun, plan: Plan) {
        self.run = run
        self.plan = plan
    }

    func failure(_ reader: any StoreReader) throws -> Failure {
        let changes = try transactions(reader)
        var lines = changes.prefix(Self.mostShown).map { "  transaction \($0.number), \($0.actor): \($0.reason)" }
        if changes.count > Self.mostShown { lines.append("  and \(changes.count - Self.mostShown) more") }
        return Failure(
            .badData,
            en: "the data have changed since run \(run.name) was calculated, and it would come out differently; "
                + "nothing was posted\n" + lines.map { $0 + "\n" }.joined()
                + "Calculate it again with `\(command)` and post that run.",
            zh: "批次 \(run.name) 计算之后数据有变化，结果会不同；没有入账\n"
                + lines.map { $0 + "\n" }.joined() + "请用 `\(command)` 重新计算，再入账新批次。")
    }

    /// The transactions since that touched what the plan reads, or what the ledger holds for it.
    private func transactions(_ reader: any StoreReader) throws -> [Transaction] {
        let objects = Set(plan.runnable.reads + ["opportunity", "rep", "assignment", "adjustment"])
        var numbers = Set(try reader.transactions(changing: objects.sorted(), after: run.asOf).map(\.number))
        for posting in try Ledger(of: run.plan, reader, in: run.currency).postings
        where posting.transaction > run.asOf {
            numbers.insert(posting.transaction)
        }
        return try reader.transactions().filter { numbers.contains($0.number) }
    }

    /// The command that calculates the run, with the parameters that are not what they are by default.
    private var command: String {
        var words = ["lunaria run \(run.plan) --period \(run.period.label)"]
        for parameter in plan.runnable.parameters where parameter.name != "period" {
            guard let value = run.parameters[parameter.name], value != parameter.defaultText else { continue }
            words.append("\(parameter.option) \(ShellText.quoted(value))")
        }
        return words.joined(separator: " ")
    }
}
