public import LunariaCore

/// Takes back a share of what an opportunity has earned everybody in posted runs.
public struct ClawBackDeal {
    /// The key of the opportunity.
    public let opportunity: String
    /// The share to take back, such as `50%`.
    public let share: String
    /// Why, for the statements and the log.
    public let reason: String
    /// Where it goes; without a plan, to every plan that has paid for the opportunity.
    public let place: AdjustmentPlace

    /// Describes a clawback.
    public init(opportunity: String, share: String, reason: String, place: AdjustmentPlace) {
        self.opportunity = opportunity
        self.share = share
        self.reason = reason
        self.place = place
    }

    /// Makes an adjustment for each plan.
    public func run(in session: Session) throws -> (made: [MadeAdjustment], transaction: Transaction) {
        let store = try session.store()
        let (share, reason) = (try percent(), try AdjustmentReason(self.reason).text)
        let info = session.circumstances.info("claw back \(share) of \(opportunity.shortened): \(reason)")
        let (made, transaction) = try store.write(info) { writer in
            let made = try plans(writer).map { plan in
                try make(share, reason, plan, session, writer)
            }
            return (made, .keep)
        }
        guard let transaction else {
            throw StoreError.failed(reason: Label(en: "the clawback was not kept", zh: "追回没有存入"))
        }
        return (made, transaction)
    }

    private func percent() throws(Failure) -> Percent {
        guard let share = try? Percent(parsing: share), share.fraction > .zero, share <= Self.whole else {
            throw Failure(
                .usage, en: "--share: found '\(self.share.shortened)', expected a percentage above 0% and up to 100%",
                zh: "--share：“\(self.share.shortened)”无效，应为大于 0% 且不超过 100% 的百分比")
        }
        return share
    }

    private static let whole = Percent(fraction: Decimal(1))

    /// The ledgers of the plans that have paid for the opportunity in posted runs.
    private func plans(_ reader: any StoreReader) throws -> [Ledger] {
        let runs = try reader.runs()
        let names = try place.plan == nil ? Set(runs.map(\.plan)).sorted() : [place.plan(among: runs)]
        let ledgers = try names.map { try Ledger(of: $0, reader) }.filter { ledger in
            try ledger.postings.contains { try pays($0.run, reader) }
        }
        guard ledgers.isEmpty else { return ledgers }
        let object = try reader.schema.requireObject("opportunity")
        if try reader.record(object, key: opportunity) == nil {
            let ending = try MeantRecord.ending(
                for: opportunity, in: object, reader,
                otherwise: Label(
                    en: "`lunaria export opportunity` lists the keys there are",
                    zh: "`lunaria export opportunity` 列出已有的编号"))
            throw Failure(
                .usage, en: "no opportunity '\(opportunity.shortened)'\(ending.en)",
                zh: "没有商机“\(opportunity.shortened)”\(ending.zh)")
        }
        let whose = place.plan.map { " of \($0)" } ?? ""
        throw Failure(
            .badData,
            en: "no posted run\(whose) has paid anything for opportunity '\(opportunity.shortened)', "
                + "so there is nothing to claw back; what is not posted changes with the data",
            zh: "已入账的批次\(place.plan.map { "（\($0)）" } ?? "")没有为商机“\(opportunity.shortened)”发放过金额，无可追回；未入账的会随数据变化")
    }

    private func pays(_ run: IncentiveRun, _ reader: any StoreReader) throws -> Bool {
        var pays = false
        try reader.forEachLine(of: run, opportunity: opportunity) { line in
            pays = pays || AdjustmentLines.isReversible(line)
        }
        return pays
    }

    private func make(
        _ share: Percent, _ reason: String, _ ledger: Ledger, _ session: Session, _ writer: any StoreWriter
    ) throws -> MadeAdjustment {
        let taken = try ledger.shareClawedBack(of: opportunity)
        guard try taken.adding(share.fraction) <= Decimal(1) else {
            throw Failure(
                .badData,
                en: "\(Percent(fraction: taken)) of opportunity '\(opportunity.shortened)' is clawed back from "
                    + "\(ledger.plan) already, and another \(share) would make more than all of it",
                zh: "商机“\(opportunity.shortened)”已从 \(ledger.plan) 追回 \(Percent(fraction: taken))，再追回 \(share) 就超过全部")
        }
        guard let latest = ledger.postings.last?.run else {
            throw Failure(.badData, en: "no run of \(ledger.plan) is posted", zh: "\(ledger.plan) 没有已入账的批次")
        }
        let day = try place.day(in: ledger, latest: latest, session.settings.fiscalYear)
        let key = try writer.makeAdjustment([
            "kind": .text(IncentiveLine.Kind.clawback.rawValue), "plan": .text(ledger.plan),
            "opportunity": .text(opportunity), "share": .percent(share), "date": .date(day),
            "reason": .text(reason), "author": .text(session.circumstances.actor),
        ])
        return MadeAdjustment(
            key: key, plan: ledger.plan, date: day,
            summary: Note(
                en: "\(share) of what opportunity \(opportunity) has earned",
                zh: "追回商机 \(opportunity) 已计提奖励的 \(share)"))
    }
}
