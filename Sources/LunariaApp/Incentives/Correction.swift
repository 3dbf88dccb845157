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
            "the posted period \(posted.period.label) of \(posted.plan) has changed, and it paid in "
                + "\(posted.currency.code) while this run pays in \(currency.code); "
                + "run it with --currency \(posted.currency.code)")
    }
}

extension [IncentiveBalance] {
    /// The closing balances by payee and name.
    var closings: [String: [String: Money]] {
        reduce(into: [:]) { closings, balance in closings[balance.payee, default: [:]][balance.name] = balance.closing }
    }
}
