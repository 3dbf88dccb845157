import LunariaCore

/// What the ledger holds for one plan: the runs that were posted, and the adjustments people have made.
struct Ledger {
    /// A posted run.
    struct Posting {
        let run: IncentiveRun
        let postedOn: CalendarDate?
        /// The transaction that posted it.
        let transaction: Int64
    }

    /// An adjustment somebody has made.
    struct Adjustment {
        /// What it does.
        enum Effect {
            /// An amount for a payee.
            case manual(payee: String, amount: Money)
            /// A share of what an opportunity has earned everybody is taken back.
            case clawback(opportunity: String, share: Percent)
        }

        let key: String
        /// The transaction that made it.
        let transaction: Int64
        let effect: Effect
        let date: CalendarDate
        let reason: String
        let author: String
    }

    /// The name of the plan.
    let plan: String
    /// In order of their periods.
    let postings: [Posting]
    /// In the order in which they were made.
    let adjustments: [Adjustment]

    /// Reads what the ledger holds at the moment of a reader.
    init(of plan: String, _ reader: any StoreReader) throws {
        self.plan = plan
        let mine = [Filter.equal("plan", .text(plan))]
        var postings: [Posting] = []
        let rows = try reader.rows(
            Query("posting", filters: mine, projection: ["key", "posted_on"], order: [.init("first_day")]))
        while try rows.next() {
            let hash = rows.text(0)
            guard let run = try reader.runs(matching: hash).first else {
                throw StoreError.failed(
                    reason: Label(
                        en: "run \(hash.prefix(12)) is posted, but not stored",
                        zh: "批次 \(hash.prefix(12)) 已过账，却没有存入"))
            }
            var day: CalendarDate?
            if case .date(let date) = try rows.value(1) { day = date }
            let posted = try Self.creation(of: hash, "posting", reader)
            postings.append(Posting(run: run, postedOn: day, transaction: posted))
        }
        self.postings = postings
        adjustments = try Self.adjustments(mine, reader)
    }

    /// Reads what the ledger holds in one currency; a clawback goes by what it takes back, so that it is in every one.
    init(of plan: String, _ reader: any StoreReader, in currency: Currency) throws {
        self = try Ledger(of: plan, reader).limited(to: currency)
    }

    private init(plan: String, postings: [Posting], adjustments: [Adjustment]) {
        self.plan = plan
        self.postings = postings
        self.adjustments = adjustments
    }

    /// The part of the ledger that is in one currency.
    func limited(to currency: Currency) -> Ledger {
        Ledger(
            plan: plan, postings: postings.filter { $0.run.currency == currency },
            adjustments: adjustments.filter { adjustment in
                guard case .manual(_, let amount) = adjustment.effect else { return true }
                return amount.currency == currency
            })
    }

    /// The posted run whose period shares days with a period, if there is one: the period is locked.
    func lock(of period: Period) -> Posting? {
        postings.first { $0.run.period.start < period.until && period.start < $0.run.period.until }
    }

    /// The posted runs of periods that end before a period begins.
    func postings(before period: Period) -> [Posting] {
        postings.filter { $0.run.period.until <= period.start }
    }

    /// What payees carried into a period when it was posted: the balances of the posted run before it.
    func openings(of period: Period, _ reader: any StoreReader) throws -> [String: [String: Money]] {
        guard let last = postings(before: period).last else { return [:] }
        return try reader.balances(of: last.run).closings
    }

    /// The adjustments that belong to a period.
    func adjustments(in period: Period) -> [Adjustment] {
        adjustments.filter { period.contains($0.date) }
    }

    /// The run whose plan and parameters a posted period goes by: the last posted one that restated it, or its own.
    func rules(of posting: Posting) -> IncentiveRun {
        let later = postings.last { later in
            later.run.period.start >= posting.run.period.until
                && RestatedPeriods(later.run.parameters["restate"]).labels.contains(posting.run.period.label)
        }
        return later?.run ?? posting.run
    }

    /// The opportunities of which a share is clawed back.
    var clawedBack: [String] {
        adjustments.compactMap { adjustment in
            if case .clawback(let opportunity, _) = adjustment.effect { opportunity } else { nil }
        }
    }

    /// The opportunities of which a share was clawed back, each as it was when a run was last posted before.
    ///
    /// What was paid for them by then is what the clawback goes by; it has decided what becomes of them since.
    func frozen(in posting: Posting) -> Query.Frozen? {
        var moments: [ExactText: Int64] = [:]
        for adjustment in adjustments {
            guard case .clawback(let opportunity, _) = adjustment.effect, moments[ExactText(opportunity)] == nil else {
                continue
            }
            // A run of an earlier period has adjusted nothing of this one.
            let seen = postings.filter { other in
                other.transaction < adjustment.transaction && other.run.period.start >= posting.run.period.start
            }.map(\.run.asOf)
            moments[ExactText(opportunity)] = max(seen.max() ?? 0, posting.run.asOf)
        }
        if moments.isEmpty { return nil }
        return Query.Frozen(moments.sorted { $0.key < $1.key }.map { .init(key: $0.key.text, transaction: $0.value) })
    }

    /// The share of what an opportunity has earned that is clawed back, as a fraction; by all adjustments, or by those
    /// made before one.
    func shareClawedBack(of opportunity: String, before key: String? = nil) throws(NumberError) -> Decimal {
        var sum = Decimal.zero
        for adjustment in adjustments {
            if adjustment.key == key { break }
            if case .clawback(let other, let share) = adjustment.effect, other.utf8.elementsEqual(opportunity.utf8) {
                sum = try sum.adding(share.fraction)
            }
        }
        return sum
    }

    /// The transaction in which a record came to be as it is.
    private static func creation(of key: String, _ object: String, _ reader: any StoreReader) throws -> Int64 {
        try reader.versions(try reader.schema.requireObject(object), key: key).last?.from ?? 0
    }

    private static func adjustments(_ mine: [Filter], _ reader: any StoreReader) throws -> [Adjustment] {
        let object = try reader.schema.requireObject("adjustment")
        let rows = try reader.rows(Query(object.name, filters: mine))
        var adjustments: [(order: Int, Adjustment)] = []
        while try rows.next() {
            var values: [String: Value] = [:]
            for (column, field) in object.fields.enumerated() { values[field.name] = try rows.value(column) }
            let made = try Self.creation(of: rows.text(0), object.name, reader)
            guard let adjustment = Adjustment(values, transaction: made) else {
                let name = rows.text(0)
                throw StoreError.failed(
                    reason: Label(en: "adjustment \(name) cannot be read", zh: "调整 \(name) 无法读取"))
            }
            adjustments.append((Int(adjustment.key.dropFirst()) ?? 0, adjustment))
        }
        return adjustments.sorted { ($0.order, $0.1.key) < ($1.order, $1.1.key) }.map(\.1)
    }
}

extension Ledger.Adjustment {
    /// Reads a record of the object `adjustment`.
    fileprivate init?(_ values: [String: Value], transaction: Int64) {
        guard let key = values["key"]?.text, case .date(let date)? = values["date"],
            let reason = values["reason"]?.text, let author = values["author"]?.text
        else { return nil }
        if let opportunity = values["opportunity"]?.text, case .percent(let share)? = values["share"] {
            effect = .clawback(opportunity: opportunity, share: share)
        } else if let payee = values["payee"]?.text, case .money(let amount)? = values["amount"] {
            effect = .manual(payee: payee, amount: amount)
        } else {
            return nil
        }
        self.key = key
        self.transaction = transaction
        self.date = date
        self.reason = reason
        self.author = author
    }
}
