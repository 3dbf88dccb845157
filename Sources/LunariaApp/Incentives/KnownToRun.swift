import LunariaCore

/// What has to be known about a run to tell why an opportunity has earned nothing; each answer is looked up once it is
/// needed, because most runs need few of them.
final class KnownToRun {
    private let run: IncentiveRun
    private let selection: DealSelection
    private let reader: any StoreReader
    private var reps: Set<[UInt8]>?
    private var eligible: Set<[UInt8]>?
    private var counted: Set<[UInt8]>?

    init(_ run: IncentiveRun, _ selection: DealSelection, _ reader: any StoreReader) {
        self.run = run
        self.selection = selection
        self.reader = reader
    }

    /// Whether somebody is a record of `rep`.
    func isRep(_ key: String) throws -> Bool {
        let known = try reps ?? keys(of: try reader.rows(Query("rep", projection: [FieldDefinition.keyName])))
        reps = known
        return known.contains(Array(key.utf8))
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
        return known.contains(Array(key.utf8))
    }

    /// Whether a payee has a line that names no opportunity: what was sold is counted there.
    func isCounted(_ payee: String) throws -> Bool {
        let known = try counted ?? countedPayees()
        counted = known
        return known.contains(Array(payee.utf8))
    }

    private func countedPayees() throws -> Set<[UInt8]> {
        var payees: Set<[UInt8]> = []
        try reader.forEachLine(of: run, opportunity: nil) { line in
            if line.kind == .earned || line.kind == .held { payees.insert(Array(line.payee.utf8)) }
        }
        return payees
    }

    private func keys(of rows: any RowCursor) throws -> Set<[UInt8]> {
        var keys: Set<[UInt8]> = []
        while try rows.next() { keys.insert(Array(rows.text(0).utf8)) }
        return keys
    }
}
