import LunariaCore

/// What has to be known about a run to tell why an opportunity has earned nothing; each answer is looked up once it is
/// needed, because most runs need few of them.
final class KnownToRun {
    private let run: IncentiveRun
    private let selection: DealSelection
    private let reader: any StoreReader
    private var payees: Set<ExactText>?
    private var eligible: Set<ExactText>?
    private var counted: Set<ExactText>?

    init(_ run: IncentiveRun, _ selection: DealSelection, _ reader: any StoreReader) {
        self.run = run
        self.selection = selection
        self.reader = reader
    }

    /// Whether somebody is one of those whom the plan pays.
    func isPayee(_ key: String) throws -> Bool {
        let known = try payees ?? keys(of: try reader.rows(selection.payees.query([FieldDefinition.keyName])))
        payees = known
        return known.contains(ExactText(key))
    }

    /// Whether no condition of the plan excludes an opportunity of the period that no line names.
    func isWithinConditions(_ key: String) throws -> Bool {
        if selection.conditions.isEmpty { return true }
        let period = [
            Filter(selection.datedBy, .greaterOrEqual, [.date(run.period.start)]),
            Filter(selection.datedBy, .less, [.date(run.period.until)]),
        ]
        let query = Query(
            "opportunity", filters: period + selection.conditions, projection: [FieldDefinition.keyName])
        let known = try eligible ?? keys(of: try reader.rows(query, unpaidBy: run))
        eligible = known
        return known.contains(ExactText(key))
    }

    /// Whether a payee has a line that names no opportunity: what was sold is counted there.
    func isCounted(_ payee: String) throws -> Bool {
        let known = try counted ?? countedPayees()
        counted = known
        return known.contains(ExactText(payee))
    }

    private func countedPayees() throws -> Set<ExactText> {
        var payees: Set<ExactText> = []
        try reader.forEachLine(of: run, opportunity: nil) { line in
            if line.kind == .earned || line.kind == .held { payees.insert(ExactText(line.payee)) }
        }
        return payees
    }

    private func keys(of rows: any RowCursor) throws -> Set<ExactText> {
        var keys: Set<ExactText> = []
        while try rows.next() { keys.insert(ExactText(rows.text(0))) }
        return keys
    }
}
