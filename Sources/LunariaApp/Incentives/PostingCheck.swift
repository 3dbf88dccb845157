import LunariaCore

/// What keeps a run from being posted, besides data that have changed.
struct PostingCheck {
    let run: IncentiveRun
    let ledger: Ledger

    /// Throws the first reason there is.
    func check(_ reader: any StoreReader) throws {
        if let posting = ledger.postings.first(where: { $0.run.hash == run.hash }) {
            let words = try words(posting, reader)
            throw Failure(
                .badData, en: "run \(run.name) is posted already: \(words.en)", zh: "批次 \(run.name) 已入账：\(words.zh)")
        }
        if let posting = ledger.lock(of: run.period) {
            let words = try words(posting, reader)
            throw Failure(
                .badData,
                en: "\(run.period.label) of \(run.plan) is locked by run \(posting.run.name), "
                    + "which is posted for \(posting.run.period.label): \(words.en)\n"
                    + "What differs from it becomes adjustments when a later period is run.",
                zh: "\(run.plan) 的 \(run.period.label) 已被批次 \(posting.run.name) 锁定，"
                    + "它已为 \(posting.run.period.label) 入账：\(words.zh)\n与之不同的部分会在以后期间的运行中成为调整。")
        }
        guard run.context != nil, run.engine == IncentiveRun.engine else {
            throw Failure(
                .badData,
                en: "run \(run.name) was stored by an earlier version, which did not keep what is needed to verify it; "
                    + "calculate it again with `lunaria run \(run.plan) --period \(run.period.label) …` and post that",
                zh: "批次 \(run.name) 由较早的版本保存，没有保留核对所需的内容；"
                    + "请用 `lunaria run \(run.plan) --period \(run.period.label) …` 重新计算，再入账新批次")
        }
        try checkBalances(reader)
    }

    /// A balance is handed on from period to period, so that one can no longer be put between two that are posted.
    private func checkBalances(_ reader: any StoreReader) throws {
        guard let later = ledger.postings.first(where: { $0.run.period.start >= run.period.until }) else { return }
        let balances = try reader.balances(of: later.run) + reader.balances(of: run)
        guard let balance = balances.first else { return }
        throw Failure(
            .badData,
            en:
                "\(run.period.label) of \(run.plan) comes before \(later.run.period.label), which is posted, and the plan "
                + "carries balances from period to period ('\(balance.name)' of \(balance.payee)): they would no longer "
                + "follow from each other\nPay it as an adjustment in a later period: "
                + "`lunaria incentive adjust PAYEE AMOUNT --reason TEXT`.",
            zh: "\(run.plan) 的 \(run.period.label) 早于已入账的 \(later.run.period.label)，而该方案逐期结转余额"
                + "（\(balance.payee) 的“\(balance.name)”）：入账后将不再衔接\n请在以后的期间作为调整发放："
                + "`lunaria incentive adjust 收款人 金额 --reason 原因`。")
    }

    private func words(_ posting: Ledger.Posting, _ reader: any StoreReader) throws -> Label {
        let day = posting.postedOn.map { Label(en: "on \($0)", zh: "于 \($0)") } ?? Label(en: "once", zh: "以前")
        guard let transaction = try reader.transactions().first(where: { $0.number == posting.transaction }) else {
            return day
        }
        let (actor, number) = (transaction.actor, transaction.number)
        return Label(
            en: "\(day.en) by \(actor), in transaction \(number)", zh: "\(day.zh) 由 \(actor) 入账，事务 \(number)")
    }
}
