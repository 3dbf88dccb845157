public import LunariaCore
import LunariaStore

/// Makes a run final: its period is locked for its plan, and what changes later becomes adjustments in a later period.
public struct PostRun {
    /// The name of the run, or its first digits.
    public let name: String

    /// Describes what to post.
    public init(name: String) {
        self.name = name
    }

    /// Calculates the run once more on the present data, and posts it if that gives the same run.
    public func run(in session: Session) throws -> PostedRun {
        _ = try session.schema()
        let store = try session.archive()
        let run = try store.read(at: .latest) { reader in try FindRun(name).find(reader) }
        let info = session.circumstances.info("post run \(run.name) of \(run.plan) for \(run.period.label)")
        let (result, transaction) = try store.write(info) { writer in
            try PostingCheck(run: run, ledger: Ledger(of: run.plan, writer, in: run.currency)).check(writer)
            try calculateAgain(run, writer, session, store)
            _ = try writer.save(record(of: run, in: session, writer.schema), .create)
            return ((try writer.payeeTotals(of: run).count, try passedOver(run, writer)), .keep)
        }
        guard let transaction else {
            throw StoreError.failed(
                reason: Label(en: "the posting of run \(run.name) was not kept", zh: "批次 \(run.name) 的过账没有存入"))
        }
        return PostedRun(
            run: run, payees: result.0, transaction: transaction,
            isEarly: session.asOf < run.period.lastDay, passedOver: result.1)
    }

    /// The earlier periods that were run and never posted: once a later one is, they may be too late to be.
    private func passedOver(_ run: IncentiveRun, _ reader: any StoreReader) throws -> [String] {
        let ledger = try Ledger(of: run.plan, reader, in: run.currency)
        var labels: [String] = []
        for other in try reader.runs() where other.plan == run.plan && other.currency == run.currency {
            guard other.period.until <= run.period.start, ledger.lock(of: other.period) == nil,
                !labels.contains(other.period.label)
            else { continue }
            labels.append(other.period.label)
        }
        return labels
    }

    private func calculateAgain(
        _ run: IncentiveRun, _ reader: any StoreReader, _ session: Session, _ store: any Store
    ) throws {
        let stored = try StoredPlan(of: run, reader, host: session.host())
        var digest = LineDigest()
        let calculated = try stored.calculation(in: session, store, at: .latest)
            .calculate(over: reader) { line in digest.append(line) }
        for balance in calculated.calculation.balances { digest.append(balance) }
        guard calculated.hash == run.hash else {
            throw try ChangedRun(run: run, plan: stored.plan).failure(reader)
        }
        guard digest.hexadecimal == run.resultHash else {
            throw Failure(
                .badData,
                en: "run \(run.name) comes to \(calculated.total) now, and \(run.total) is stored; "
                    + "`lunaria incentive verify \(run.name)` shows where they differ",
                zh:
                    "批次 \(run.name) 现在合计 \(calculated.total)，而保存的是 \(run.total)；`lunaria incentive verify \(run.name)` 显示差异"
            )
        }
    }

    private func record(of run: IncentiveRun, in session: Session, _ schema: Schema) throws -> RecordDraft {
        try RecordDraft(
            schema.requireObject("posting"),
            [
                "key": .text(run.hash), "plan": .text(run.plan), "period": .text(run.period.label),
                "first_day": .date(run.period.start), "last_day": .date(run.period.lastDay),
                "total": .money(run.total), "currency": .text(run.currency.code),
                "posted_on": .date(session.circumstances.today),
            ])
    }
}

/// What was posted.
public struct PostedRun {
    /// The run.
    public let run: IncentiveRun
    /// How many people it pays.
    public let payees: Int
    /// The transaction that posted it.
    public let transaction: Transaction
    /// Whether the period has not ended yet.
    public let isEarly: Bool
    /// Earlier periods that have a run which is not posted, by their labels.
    public let passedOver: [String]
}
