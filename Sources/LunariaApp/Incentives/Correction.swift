import LunariaCore

/// What a posted period comes to by the data of now.
struct Correction {
    let posting: Ledger.Posting
    /// The adjustments of what was posted, in order of payee and opportunity.
    let lines: [IncentiveLine]
    /// The opportunities that were clawed back and have changed since they were last paid, which adjusts nothing any more.
    let settled: [String]
    /// What payees carry into the next period, by payee and name.
    let closings: [String: [String: Money]]

    /// Refuses adjustments in another currency than that of the run they go into.
    func check(_ currency: Currency) throws(Failure) {
        guard let line = lines.first, line.amount.currency != currency else { return }
        let posted = posting.run
        throw Failure(
            .badData,
            en: "the posted period \(posted.period.label) of \(posted.plan) has changed, and it paid in "
                + "\(posted.currency.code) while this run pays in \(currency.code); "
                + "run it with --currency \(posted.currency.code)",
            zh:
                "\(posted.plan) 已入账的期间 \(posted.period.label) 有变化，它以 \(posted.currency.code) 计，而此批次以 \(currency.code) 计；"
                + "请用 --currency \(posted.currency.code) 运行")
    }
}

extension [IncentiveBalance] {
    /// The closing balances by payee and name.
    var closings: [String: [String: Money]] {
        reduce(into: [:]) { closings, balance in closings[balance.payee, default: [:]][balance.name] = balance.closing }
    }
}
