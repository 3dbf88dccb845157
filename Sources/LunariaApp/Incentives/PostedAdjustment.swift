import LunariaCore

/// Corrects a posted run from a later, open period: what it comes to now, less what was posted and adjusted before.
struct PostedAdjustment {
    let posting: Ledger.Posting
    let ledger: Ledger
    let calculation: RunCalculation
    /// What payees carry into the period by the data of now.
    let openings: [String: [String: Money]]
    /// Whether the present plan and parameters count, instead of those the run was posted with.
    let isRestated: Bool
    private var posted: IncentiveRun { posting.run }

    /// What is compared: the amounts of one payee for one opportunity, or for none.
    private struct Place: Hashable, Comparable {
        let payee: ExactText
        let opportunity: ExactText

        static func < (left: Place, right: Place) -> Bool {
            left.payee == right.payee ? left.opportunity < right.opportunity : left.payee < right.payee
        }
    }

    private struct Difference {
        var amount: Money
        var date: CalendarDate?
        /// What it is made of, while it is explained.
        var parts: [Part] = []
    }

    /// A line that counts in a difference.
    private struct Part {
        let name: Label
        let amount: Money
    }

    /// What the period comes to now.
    func correction(over reader: any StoreReader) throws -> Correction {
        var lines: [IncentiveLine] = []
        let balances = try differences(reader, of: nil) { place, difference in
            lines.append(line(place, difference))
        }
        return Correction(
            posting: posting, lines: lines, settled: try settled(reader), closings: balances.closings)
    }

    /// The explanation of an adjustment: what the period comes to by the present data, less what was posted.
    func explanation(of line: IncentiveLine, over reader: any StoreReader) throws -> Explanation? {
        var found: Explanation?
        _ = try differences(reader, of: line.payee) { place, difference in
            guard place == Self.place(of: line) else { return }
            let leaves = difference.parts.map { part in
                Explanation.Node(.given(part.name), .amount(Amount(part.amount)))
            }
            let sum = Quantity.amount(Amount(difference.amount))
            found = try Explanation(of: Explanation.Node(.sum, sum, of: Array(leaves.indices)), from: leaves)
        }
        return found
    }

    private func line(_ place: Place, _ difference: Difference) -> IncentiveLine {
        IncentiveLine(
            number: 0, payee: place.payee.text,
            opportunity: place.opportunity.text.isEmpty ? nil : place.opportunity.text,
            date: difference.date, rule: "adjustment of \(posted.period.label)", basis: nil, rate: nil,
            amount: difference.amount, kind: .adjustment, adjusts: posted.hash)
    }

    /// Gives each difference to `body`, in order of payee and opportunity, and answers the balances at the end of the
    /// period; with a payee, the differences know what they are made of.
    private func differences(
        _ reader: any StoreReader, of payee: String?,
        _ body: (Place, Difference) throws -> Void
    ) throws -> [IncentiveBalance] {
        let job = try job(reader)
        let objects = Set(job.plan.runnable.reads + ["opportunity", "rep", "assignment"])
        let known = objects.filter { reader.schema.object($0) != nil }.sorted()
        let areOpeningsNew = try openings != ledger.openings(of: posted.period, reader)
        guard try isRestated || areOpeningsNew || job.frozen != nil || reader.hasChanged(known, after: posted.asOf)
        else { return try reader.balances(of: posted) }
        var differences: [Place: Difference] = [:]
        let now = try calculation.host.calculate(job, over: reader) { line in
            try Self.add(line, sign: 1, to: &differences, as: payee == line.payee ? nameOfNow(line, reader) : nil)
        }
        try subtractPosted(reader, from: &differences, of: payee)
        let clawed = Set(ledger.clawedBack.map(ExactText.init))
        differences = differences.filter { place, difference in
            !difference.amount.isZero && !clawed.contains(place.opportunity)
                && (payee == nil || place.payee.text == payee)
        }
        for (place, difference) in try gathered(differences, reader).sorted(by: { $0.key < $1.key }) {
            try body(place, difference)
        }
        return now.balances
    }

    /// The calculation of the posted run on the data of now.
    ///
    /// Opportunities that were clawed back are read as they were, and get no adjustment themselves: the clawback has
    /// decided what becomes of them.
    private func job(_ reader: any StoreReader) throws -> PlanJob {
        var plan = calculation.plan
        var values = calculation.values
        var context = calculation.context
        if !isRestated {
            let stored = try StoredPlan(of: ledger.rules(of: posting), reader, host: calculation.host)
            plan = stored.plan
            values = stored.values
            context = stored.context(limits: context.limits)
        }
        values["restate"] = nil
        values["period"] = .period(posted.period)
        // Deals in another currency that have come since are not the posted run's.
        values["currency"] = .text(posted.currency.code)
        var job = PlanJob(plan: plan, parameters: values, context: context)
        job.openings = openings
        job.readers = calculation.readers
        job.frozen = ledger.frozen(in: posting)
        return job
    }

    /// Takes away what was posted, and what later posted runs have adjusted already.
    private func subtractPosted(
        _ reader: any StoreReader, from differences: inout [Place: Difference], of payee: String?
    ) throws {
        let name = { (line: IncentiveLine, run: IncentiveRun) -> Label? in
            payee == line.payee ? nameOfPosted(line, run, reader) : nil
        }
        try reader.forEachLine(of: posted, payee: nil) { line in
            if line.kind == .earned || line.kind == .override {
                try Self.add(line, sign: -1, to: &differences, as: name(line, posted))
            }
        }
        for later in ledger.postings where later.run.period.start >= posted.period.until {
            try reader.forEachLine(of: later.run, payee: nil) { line in
                if line.kind == .adjustment, line.adjusts == posted.hash {
                    try Self.add(line, sign: -1, to: &differences, as: name(line, later.run))
                }
            }
        }
    }

    /// The rule of a line, and the opportunity it is for.
    private func words(_ line: IncentiveLine, _ reader: any StoreReader) -> Label {
        let rule = RunNames(calculation.plan.runnable.words, reader).rule(line.rule)
        return Label(
            en: line.rule + (line.opportunity.map { " for opportunity \($0)" } ?? ""),
            zh: (line.opportunity.map { "商机 \($0)：" } ?? "") + rule.zh)
    }

    private func nameOfNow(_ line: IncentiveLine, _ reader: any StoreReader) -> Label {
        let words = words(line, reader)
        return Label(en: "\(words.en), as calculated on the data of now", zh: "\(words.zh)，按现有数据计算")
    }

    private func nameOfPosted(_ line: IncentiveLine, _ run: IncentiveRun, _ reader: any StoreReader) -> Label {
        let words = words(line, reader)
        return Label(
            en: "less line \(line.number) of run \(run.name) (\(words.en))",
            zh: "减去批次 \(run.name) 第 \(line.number) 行（\(words.zh)）")
    }

    private static func place(of line: IncentiveLine) -> Place {
        Place(payee: ExactText(line.payee), opportunity: ExactText(line.opportunity ?? ""))
    }

    private static func add(
        _ line: IncentiveLine, sign: Int, to differences: inout [Place: Difference], as name: Label?
    ) throws {
        if line.kind == .held { return }
        let place = place(of: line)
        let amount = sign < 0 ? try line.amount.negated() : line.amount
        let parts = name.map { [Part(name: $0, amount: amount)] } ?? []
        guard let sum = differences[place] else {
            differences[place] = Difference(amount: amount, date: line.date, parts: parts)
            return
        }
        // A currency other than the posted one is told once everything is summed.
        guard sum.amount.currency == amount.currency else {
            throw Failure(
                .badData,
                en: "\(line.payee) was paid in \(sum.amount.currency.code) and is now paid in "
                    + "\(amount.currency.code); adjust the period by hand",
                zh: "\(line.payee) 原以 \(sum.amount.currency.code) 计，现以 \(amount.currency.code) 计；请手工调整该期间")
        }
        differences[place] = Difference(
            amount: try sum.amount.adding(amount), date: sum.date ?? line.date, parts: sum.parts + parts)
    }

    /// The differences by cause: where some opportunities of a payee have changed, those that have not and whose pay
    /// moved with them, as when a sum passes a tier earlier, go to the first that has.
    private func gathered(
        _ differences: [Place: Difference], _ reader: any StoreReader
    ) throws -> [Place: Difference] {
        // Under other rules every deal moves by itself.
        if isRestated { return differences }
        var result: [Place: Difference] = [:]
        for (_, unordered) in Dictionary(grouping: differences.keys, by: \.payee) {
            let places = unordered.sorted()
            let changed = try places.filter { try hasChanged($0.opportunity.text, reader) }
            let cause = changed.min { left, right in
                let (first, second) = (differences[left]?.date, differences[right]?.date)
                if let first, let second, first != second { return first < second }
                return left < right
            }
            for place in places {
                guard let difference = differences[place] else { continue }
                let target = changed.contains(place) ? place : cause ?? place
                let sum = try result[target]?.amount.adding(difference.amount) ?? difference.amount
                let parts = (result[target]?.parts ?? []) + difference.parts
                result[target] = Difference(amount: sum, date: differences[target]?.date, parts: parts)
            }
        }
        return result.filter { !$0.value.amount.isZero }
    }

    /// The opportunities of the period that were clawed back and have changed since the moment they are frozen at.
    private func settled(_ reader: any StoreReader) throws -> [String] {
        try (ledger.frozen(in: posting)?.records ?? []).filter { record in
            var isPaid = false
            try reader.forEachLine(of: posted, opportunity: record.key) { _ in isPaid = true }
            return try isPaid && hasChanged(record.key, since: record.transaction, reader)
        }.map(\.key)
    }

    private func hasChanged(_ opportunity: String, _ reader: any StoreReader) throws -> Bool {
        try hasChanged(opportunity, since: posted.asOf, reader)
    }

    private func hasChanged(_ opportunity: String, since transaction: Int64, _ reader: any StoreReader) throws -> Bool {
        if opportunity.isEmpty { return false }
        let object = try reader.schema.requireObject("opportunity")
        return try reader.versions(object, key: opportunity).contains { version in
            version.from > transaction || (version.until ?? 0) > transaction
        }
    }
}
