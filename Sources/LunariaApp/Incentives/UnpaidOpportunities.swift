import LunariaCore

/// The opportunities of a stored run's period that have earned nobody anything, each with the reason.
///
/// An opportunity belongs to the period by the date the plan goes by; one without that date by when it is expected to
/// close, or else by when it was created.
struct UnpaidOpportunities {
    /// One of them.
    struct Entry {
        let key: String
        let date: CalendarDate?
        let owner: String?
        let amount: Money?
        let reason: UnpaidReason
    }

    private static let fields = ["key", "owner", "outcome", "amount", "currency"]
    private let run: IncentiveRun
    private let selection: DealSelection
    private let paysEveryDeal: Bool

    /// - Parameter paysEveryDeal: whether it is known that all those with the plan's date in the period are paid, so that
    ///   only those without it need be looked for.
    init(of run: IncentiveRun, _ selection: DealSelection, paysEveryDeal: Bool = false) {
        self.run = run
        self.selection = selection
        self.paysEveryDeal = paysEveryDeal
    }

    /// Visits them in order of date, then key; the undated ones last.
    ///
    /// A plan that does not look at opportunities leaves none of them unpaid.
    func forEach(_ reader: any StoreReader, _ body: (Entry) throws -> Void) throws {
        guard let payee = selection.payees.dealField else { return }
        let known = KnownToRun(run, selection, reader)
        for (filters, date) in try neededSources(reader) {
            let query = Query(
                "opportunity", filters: filters, projection: Self.fields + [selection.countedField, date, payee],
                order: [.init(date)])
            let rows = try reader.rows(query, unpaidBy: run)
            while try rows.next() {
                if let entry = try entry(rows, known, isDated: date == selection.datedBy, reader.schema) {
                    try body(entry)
                }
            }
        }
    }

    /// The sources that can hold anything; those without the plan's date are found by counting, which an index answers.
    private func neededSources(_ reader: any StoreReader) throws -> ArraySlice<(filters: [Filter], date: String)> {
        let all = Query("opportunity")
        let dated = Query("opportunity", filters: [Filter(selection.datedBy, .isEmpty, [.boolean(false)])])
        let areAllDated = try count(all, reader) == count(dated, reader)
        let needed = areAllDated ? sources.prefix(1) : sources[...]
        return paysEveryDeal ? needed.dropFirst() : needed
    }

    private func count(_ query: Query, _ reader: any StoreReader) throws -> Int64 {
        let rows = try reader.aggregate(AggregateQuery(query, groupBy: [], [Aggregate(.count)]))
        guard case .integer(let count)? = rows.first?.figures.first else { return 0 }
        return count
    }

    /// Why an opportunity that no line names has earned nothing, in words.
    func reason(for record: Record, _ reader: any StoreReader) throws -> Label {
        var reason: Label?
        try forEach(reader) { entry in
            if entry.key.utf8.elementsEqual(record.key.utf8) { reason = entry.reason.label }
        }
        if let reason { return reason }
        if selection.payees.dealField == nil {
            return Label(en: "the plan does not look at opportunities", zh: "该方案不针对商机计提")
        }
        let period = run.period.label
        let field = Self.name(of: selection.datedBy, record.object).zh
        guard case .date(let date) = record[selection.datedBy] else {
            return Label(
                en: "it has no date in the field '\(selection.datedBy)' by which it would belong to \(period)",
                zh: "“\(field)”没有日期，不能归入 \(period)")
        }
        return run.period.contains(date)
            ? Label(en: "it is counted in what a line pays that names no opportunity", zh: "已计入不针对单个商机的明细")
            : Label(
                en: "its \(selection.datedBy) is \(date), outside \(period)",
                zh: "\(field)为 \(date)，不在 \(period) 内")
    }

    /// How many there are by reason: a warning for each that hints at a mistake, and one line for the rest.
    func summary(_ reader: any StoreReader) throws -> [Finding] {
        var counts: [String: (kind: Label, count: Int, isSuspicious: Bool, owners: Set<String>)] = [:]
        try forEach(reader) { entry in
            var group = counts[entry.reason.kind.en] ?? (entry.reason.kind, 0, entry.reason.isSuspicious, [])
            group.count += 1
            if case .ownerNotRep(let owner) = entry.reason, group.owners.count < 6 { group.owners.insert(owner) }
            counts[entry.reason.kind.en] = group
        }
        let groups = counts.sorted { $0.key < $1.key }.map(\.value)
        var findings = groups.filter(\.isSuspicious).map { group in
            let owners = group.owners.isEmpty ? "" : " (\(Self.list(group.owners)))"
            return finding(.warn, group.count, Label(en: group.kind.en + owners, zh: group.kind.zh + owners))
        }
        let rest = groups.filter { !$0.isSuspicious }
        if !rest.isEmpty {
            let isAlone = rest.count == 1
            let reasons = Label(
                en: rest.map { isAlone ? $0.kind.en : "\($0.count) \($0.kind.en)" }.joined(separator: ", "),
                zh: rest.map { isAlone ? $0.kind.zh : "\($0.count) 个\($0.kind.zh)" }.joined(separator: "、"))
            findings.append(finding(.info, rest.reduce(0) { $0 + $1.count }, reasons))
        }
        return findings
    }

    private func finding(_ severity: Finding.Severity, _ count: Int, _ reasons: Label) -> Finding {
        let noun = count == 1 ? "opportunity" : "opportunities"
        return Finding(
            severity,
            Label(
                en: "\(count) \(noun) of \(run.period.label) earned nothing: \(reasons.en)",
                zh: "\(run.period.label) 有 \(count) 个商机未计提：\(reasons.zh)"))
    }

    private static func list(_ owners: Set<String>) -> String {
        owners.sorted().prefix(5).joined(separator: ", ") + (owners.count > 5 ? ", …" : "")
    }

    /// The conditions of those that belong to the period, by the field that dates them; those without any date belong to
    /// every period if the plan would pay them.
    private var sources: [(filters: [Filter], date: String)] {
        let dates = [selection.datedBy] + ["expected_close", "created_on"].filter { $0 != selection.datedBy }
        let isEmpty = dates.map { Filter($0, .isEmpty, [.boolean(true)]) }
        var sources = dates.enumerated().map { position, date in
            let inside = [
                Filter(date, .greaterOrEqual, [.date(run.period.start)]),
                Filter(date, .less, [.date(run.period.until)]),
            ]
            return (filters: isEmpty.prefix(position) + inside, date: date)
        }
        if let outcome = selection.outcome {
            sources.append((isEmpty + [.equal("outcome", .text(outcome))], "expected_close"))
        }
        return sources.map { (Array($0.filters), $0.date) }
    }

    private func entry(_ rows: any RowCursor, _ known: KnownToRun, isDated: Bool, _ schema: Schema) throws -> Entry? {
        let owner = rows.isNull(1) ? nil : rows.text(1)
        let key = rows.text(0)
        guard let reason = try reason(rows, key: key, known, isDated: isDated, schema) else { return nil }
        var date: CalendarDate?
        if case .date(let found) = try rows.value(6) { date = found }
        var amount: Money?
        if case .money(let found) = try rows.value(3) { amount = found }
        return Entry(key: key, date: date, owner: owner, amount: amount, reason: reason)
    }

    private func reason(
        _ rows: any RowCursor, key: String, _ known: KnownToRun, isDated: Bool, _ schema: Schema
    ) throws -> UnpaidReason? {
        let outcome = rows.text(2)
        if let wanted = selection.outcome, wanted != outcome { return .outcome(outcome) }
        if !isDated { return .undated(Self.name(of: selection.datedBy, schema.object("opportunity"))) }
        let currency = rows.isNull(4) ? "" : rows.text(4)
        if currency != run.currency.code { return .currency(currency) }
        if try !known.isWithinConditions(key) { return .filtered }
        let paysReps = selection.payees == .reps
        let object = schema.object("opportunity")
        guard !rows.isNull(7) else {
            if paysReps { return .noOwner }
            return .missing(Self.name(of: selection.payees.dealField ?? selection.payees.object, object))
        }
        let payee = rows.text(7)
        if try !known.isPayee(payee) { return paysReps ? .ownerNotRep(payee) : .notPayee(payee) }
        if try known.isCounted(payee) { return nil }
        return rows.isNull(5) ? .missing(Self.name(of: selection.countedField, object)) : .noRule
    }

    /// The name of a field, and what it is called in Chinese.
    private static func name(of field: String, _ object: ObjectDefinition?) -> Label {
        Label(en: field, zh: object?.field(field)?.label.zh ?? field)
    }
}
