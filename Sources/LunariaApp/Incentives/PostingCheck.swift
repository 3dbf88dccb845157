import LunariaCore

/// What keeps a run from being posted, besides data that have changed.
struct PostingCheck {
    let run: IncentiveRun
    let ledger: Ledger

    /// Throws the first reason there is.
    func check(_ reader: any StoreReader) throws {
        if let posting = ledger.postings.first(where: { $0.run.hash == run.hash }) {
            throw Failure(.badData, "run \(run.name) is posted already: \(try words(posting, reader))")
        }
        if let posting = ledger.lock(of: run.period) {
            throw Failure(
                .badData,
                "\(run.period.label) of \(run.plan) is locked by run \(posting.run.name), "
                    + "which is posted for \(posting.run.period.label): \(try words(posting, reader))\n"
                    + "What differs from it becomes adjustments when a later period is run.")
        }
        guard run.context != nil, run.engine == IncentiveRun.engine else {
            throw Failure(
                .badData,
                "run \(run.name) was stored by an earlier version, which did not keep what is needed to verify it; "
                    + "calculate it again with `lunaria run \(run.plan) --period \(run.period.label) …` and post that")
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
            "\(run.period.label) of \(run.plan) comes before \(later.run.period.label), which is posted, and the plan "
                + "carries balances from period to period ('\(balance.name)' of \(balance.payee)): they would no longer "
                + "follow from each other\nPay it as an adjustment in a later period: "
                + "`lunaria incentive adjust PAYEE AMOUNT --reason TEXT`.")
    }

    private func words(_ posting: Ledger.Posting, _ reader: any StoreReader) throws -> String {
        let day = posting.postedOn.map { "on \($0)" } ?? "once"
        guard let transaction = try reader.transactions().first(where: { $0.number == posting.transaction }) else {
            return day
        }
        return "\(day) by \(transaction.actor), in transaction \(transaction.number)"
    }
}
