import LunariaCore

/// What a clawback line takes back: a line of a posted run, and how much of it.
struct Reversal {
    let original: IncentiveLine
    /// The posted run of the original.
    let run: IncentiveRun
    /// The share that this clawback takes.
    let share: Percent
    /// The share that clawbacks before it have taken.
    let before: Decimal
    /// The lines of the adjustment that made the clawback.
    let lines: AdjustmentLines

    /// Finds what a line of a run takes back; `nil` if the ledger does not hold it.
    init?(
        of line: IncentiveLine, in run: IncentiveRun, _ ledger: Ledger, _ rounding: Rounding, _ reader: any StoreReader
    ) throws {
        guard let posted = ledger.postings.first(where: { $0.run.hash == line.adjusts })?.run,
            let opportunity = line.opportunity
        else { return nil }
        for adjustment in ledger.adjustments(in: run.period) {
            guard case .clawback(let key, let share) = adjustment.effect, key.utf8.elementsEqual(opportunity.utf8)
            else { continue }
            let lines = AdjustmentLines(adjustment, ledger: ledger, currency: run.currency, rounding: rounding)
            var found: IncentiveLine?
            try reader.forEachLine(of: posted, opportunity: opportunity) { original in
                guard found == nil, let reversal = try lines.reversal(of: original, in: posted, share),
                    reversal.numbered(line.number) == line
                else { return }
                found = original
            }
            guard let found else { continue }
            original = found
            self.run = posted
            self.share = share
            before = try ledger.shareClawedBack(of: opportunity, before: adjustment.key)
            self.lines = lines
            return
        }
        return nil
    }
}
