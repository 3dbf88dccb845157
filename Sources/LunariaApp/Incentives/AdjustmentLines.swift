import LunariaCore

/// The lines that an adjustment somebody made comes to: an amount for a payee, or the reversal of stored lines.
struct AdjustmentLines {
    private let adjustment: Ledger.Adjustment
    private let ledger: Ledger
    private let currency: Currency
    private let rounding: Rounding

    init(_ adjustment: Ledger.Adjustment, ledger: Ledger, currency: Currency, rounding: Rounding) {
        self.adjustment = adjustment
        self.ledger = ledger
        self.currency = currency
        self.rounding = rounding
    }

    /// Gives each line to `emit`, in order.
    func make(
        from reader: any StoreReader, emit: (IncentiveLine) throws -> Void
    ) throws {
        switch adjustment.effect {
        case .manual(let payee, let amount):
            try check(amount.currency)
            try emit(
                IncentiveLine(
                    number: 0, payee: payee, opportunity: nil, date: adjustment.date, rule: adjustment.reason,
                    basis: nil, rate: nil, amount: amount, kind: .manual, author: adjustment.author))
        case .clawback(let opportunity, let share):
            // What was posted after the clawback was decided knew of it.
            for posting in ledger.postings where posting.transaction < adjustment.transaction {
                try reader.forEachLine(of: posting.run, opportunity: opportunity) { line in
                    guard let reversal = try reversal(of: line, in: posting.run, share) else { return }
                    try emit(reversal)
                }
            }
        }
    }

    /// Whether a posted line has paid something that a clawback takes back.
    static func isReversible(_ line: IncentiveLine) -> Bool {
        switch line.kind {
        case .held, .manual, .clawback: false
        case .earned, .override, .adjustment: !line.amount.isZero
        }
    }

    /// The reversal of a line at its own rate; `nil` for a line that has paid nothing.
    ///
    /// Several clawbacks of one opportunity are rounded together, so that all of it is no more than was paid.
    func reversal(
        of line: IncentiveLine, in run: IncentiveRun, _ share: Percent
    ) throws -> IncentiveLine? {
        guard Self.isReversible(line), let opportunity = line.opportunity else { return nil }
        try check(line.amount.currency)
        let before = try ledger.shareClawedBack(of: opportunity, before: adjustment.key)
        let amount = try taken(before.adding(share.fraction), of: line).subtracting(taken(before, of: line))
        if amount.isZero { return nil }
        let basis = try line.basis.map { try Amount(try $0.negated()).multiplied(by: share).rounded(rounding) }
        return IncentiveLine(
            number: 0, payee: line.payee, opportunity: line.opportunity, date: line.date,
            rule: ClawbackWords.rule(share, of: line.rule, reason: adjustment.reason), basis: basis, rate: line.rate,
            amount: amount, kind: .clawback, adjusts: run.hash, author: adjustment.author)
    }

    /// What a share of a line comes to, with its sign turned.
    func taken(_ share: Decimal, of line: IncentiveLine) throws -> Money {
        try Amount(try line.amount.negated()).multiplied(by: share).rounded(rounding)
    }

    private func check(_ other: Currency) throws {
        guard other == currency else {
            throw Failure(
                .badData,
                en: "adjustment \(adjustment.key) is in \(other.code), and the run pays in \(currency.code); "
                    + "run it with --currency \(other.code)",
                zh: "调整 \(adjustment.key) 以 \(other.code) 计，而批次以 \(currency.code) 计；请用 --currency \(other.code) 运行")
        }
    }
}
