import LunariaCore

/// What one run may see and has produced.
final class RunState {
    let store: ScriptStore?
    let context: ScriptContext
    let reads: Set<String>
    let writes: Set<String>
    /// The forms it may fill.
    let fills: Set<String>
    /// What runs, if it is something that only reads, whatever its plugin may write: `a guard`.
    let onlyReads: String?
    /// What was committed before, as the wall says it: `transaction 7 is kept`; `nil` for nothing.
    var kept: String?
    var document = Document()
    /// The memory the document takes.
    var charges: [HostCharge] = []
    /// The first failure of the store, which a script cannot catch: the run is lost.
    var failure: (any Error)?
    /// Hash over everything that was read, when the run is identified by it.
    var inputs: ContentHash?

    /// The rate tables that were asked for one rate for a whole, although more may then pay less.
    private(set) var cliffs: [String: [Decimal]] = [:]

    init(
        store: ScriptStore?, context: ScriptContext, reads: [String], writes: [String], fills: [String] = [],
        onlyReads: String? = nil
    ) {
        self.store = store
        self.context = context
        self.reads = Set(reads)
        self.writes = Set(writes)
        self.fills = Set(fills)
        self.onlyReads = onlyReads
    }

    /// Takes note of the bounds of a table from which a whole pays less than just below.
    func noteCliffs(of held: NamedRateTable) {
        guard cliffs[held.name] == nil else { return }
        cliffs[held.name] = held.table.payCliffs
    }
}
