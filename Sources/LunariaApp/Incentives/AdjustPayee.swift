public import LunariaCore

/// Pays somebody an amount that no rule of a plan gives, or takes it back, by name and with a reason.
public struct AdjustPayee {
    /// The key of the person.
    public let payee: String
    /// The amount in the plan's currency, negative to take it back.
    public let amount: String
    /// Why, for the statement and the log.
    public let reason: String
    /// Where it goes.
    public let place: AdjustmentPlace

    /// Describes an adjustment.
    public init(payee: String, amount: String, reason: String, place: AdjustmentPlace) {
        self.payee = payee
        self.amount = amount
        self.reason = reason
        self.place = place
    }

    /// Makes the adjustment.
    public func run(in session: Session) throws -> (made: MadeAdjustment, transaction: Transaction) {
        let store = try session.store()
        let reason = try AdjustmentReason(self.reason).text
        let info = session.circumstances.info("adjust \(payee.shortened) by \(amount.shortened): \(reason)")
        let (made, transaction) = try store.write(info) { writer in
            let runs = try writer.runs()
            let plan = try place.plan(among: runs)
            let (amount, latest) = try money(runs.filter { $0.plan == plan })
            let paid = try? StoredPlan(of: latest, writer, host: session.host()).plan.runnable.words.payees
            try checkPayee(plan, paying: paid ?? PayeeSelection.reps.object, writer)
            let ledger = try Ledger(of: plan, writer, in: amount.currency)
            let day = try place.day(in: ledger, latest: latest, session.settings.fiscalYear)
            let key = try writer.makeAdjustment([
                "kind": .text(IncentiveLine.Kind.manual.rawValue), "plan": .text(plan), "payee": .text(payee),
                "date": .date(day), "amount": .money(amount), "currency": .text(amount.currency.code),
                "reason": .text(reason), "author": .text(session.circumstances.actor),
            ])
            return (
                MadeAdjustment(
                    key: key, plan: plan, date: day,
                    summary: Note(
                        en: "\(ShownText.amount(amount)) for \(payee)", zh: "\(payee) \(ShownText.amount(amount))")),
                .keep
            )
        }
        guard let transaction else {
            throw StoreError.failed(reason: Label(en: "the adjustment was not kept", zh: "调整没有存入"))
        }
        return (made, transaction)
    }

    /// The amount, and the plan's latest run in its currency; one that names no currency is in that of the latest run.
    private func money(_ runs: [IncentiveRun]) throws(Failure) -> (Money, IncentiveRun) {
        guard let latest = runs.last else { throw Failure(.usage, en: "the plan has no run", zh: "该方案没有批次") }
        let code = latest.currency.code
        let expected = Label(
            en: "an amount in \(code) such as 1234.50 or -200", zh: "以 \(code) 计的金额，例如 1234.50 或 -200")
        let found = amount.shortened
        let amount: Money
        do {
            amount = try Money(parsing: self.amount, currency: latest.currency)
        } catch {
            if case .tooManyDecimals(_, let currency) = error {
                throw Failure(
                    .usage,
                    en:
                        "found '\(found)', expected at most \(currency.minorDigits) decimals, as \(currency.code) has; round it first",
                    zh: "“\(found)”无效，应最多 \(currency.minorDigits) 位小数（\(currency.code)），请先舍入")
            }
            throw Failure(.usage, .found(found, expected: expected))
        }
        guard let run = runs.last(where: { $0.currency == amount.currency }) else {
            throw Failure(
                .usage, en: "found '\(found)', expected \(expected.en): no run of the plan pays in another currency",
                zh: "“\(found)”无效，应为\(expected.zhBehindWord)：该方案没有其他币种的批次")
        }
        if amount.isZero { throw Failure(.usage, .found(found, expected: expected)) }
        return (amount, run)
    }

    private func checkPayee(_ plan: String, paying object: String, _ reader: any StoreReader) throws {
        let payees = KnownPayees(of: plan, paying: object, reader)
        if try payees.contains(payee) { return }
        let ending = MeantRecord.ending(
            try payees.meant(by: payee),
            otherwise: Label(en: "`lunaria export \(object)` lists them", zh: "`lunaria export \(object)` 列出所有收款人"))
        throw Failure(
            .usage, en: "no \(object) '\(payee.shortened)', and no run of \(plan) pays one\(ending.en)",
            zh: "没有 \(object)“\(payee.shortened)”，\(plan) 的批次也没有发放给他\(ending.zh)")
    }
}

/// The reason of an adjustment, without which there is none.
struct AdjustmentReason {
    let text: String

    init(_ text: String) throws(Failure) {
        self.text = String(text.trimmingPrefix(while: \.isWhitespace))
        if self.text.isEmpty {
            throw Failure(
                .usage, en: "--reason: found nothing, expected why; it stands on the payee's statement",
                zh: "--reason：没有内容，应说明原因；它会写在收款人的对账单上")
        }
    }
}
