import LuaVM
import LunariaCore

/// What host functions reach from a script: the types that cross the border, and what the present run may use.
///
/// One bridge belongs to one machine. Between runs it holds no data.
final class Bridge {
    /// The plugin or script, for messages.
    let plugin: String
    /// The file in which permissions are declared, for hints.
    let manifest: String
    let schema: Schema
    /// Set once, as soon as the machine is open.
    var types: CrossingTypes?
    /// What the chunk has contributed so far; a contribution in Lua is its position here.
    var contributions: [Contribution] = []
    /// The files of other plugins that were loaded.
    var borrowed: [BorrowedModule] = []
    /// The rate tables that scripts hold, each with the name of its parameter.
    var rateTables: [NamedRateTable] = []
    var queries = SlotTable<HeldQuery>()
    var cursors = SlotTable<LuaRows>()
    /// The metatables of rows, by object and selected fields.
    var rowMetatables: [String: LuaReference] = [:]
    /// What the values above may take.
    let memory = HostMemory()
    /// How values came to be, while a run is explained; `nil` at all other times.
    let provenance: Provenance?
    /// How many bytes the script has printed.
    var printed = 0
    /// Whether a person types what runs, so that a query stays usable from one line to the next.
    let isConsole: Bool
    /// The changes that the plugin is being asked about, if it is.
    private(set) var review: ReviewState?
    private var reviews: Int32 = 0
    /// The present run, or `nil` between runs.
    var run: RunState?

    init(plugin: String, manifest: String, schema: Schema, isExplaining: Bool = false, isConsole: Bool = false) {
        provenance = isExplaining ? Provenance(memory) : nil
        self.plugin = plugin
        self.manifest = manifest
        self.schema = schema
        self.isConsole = isConsole
    }

    /// Whether the chunk contributes an incentive plan.
    var hasPlan: Bool { contributions.contains { if case .incentive = $0 { true } else { false } } }

    /// Lets host functions reach changes while `body` asks about them.
    func reviewing<Result>(
        _ changes: [ProposedChange], _ columns: ChangeColumns, _ rights: ReviewState.Rights,
        _ body: (ReviewState) throws -> Result
    ) rethrows -> Result {
        // What a script keeps of an earlier call has another number.
        reviews = reviews == .max ? 1 : reviews + 1
        let state = ReviewState(number: reviews, changes, columns, rights)
        review = state
        defer { review = nil }
        return try body(state)
    }

    /// Ends a run: nothing of it can be reached by what a script kept.
    func endRun(_ stack: borrowing LuaStack) {
        for rows in cursors.removeAll() { rows.close(stack) }
        if !isConsole { _ = queries.removeAll() }
        rateTables = []
        run = nil
    }
}

extension LuaFrame {
    /// The bridge of the machine the script runs in.
    func bridge() throws(LuaError) -> Bridge { try context(as: Bridge.self) }

    /// The bridge with its types.
    func crossing() throws(LuaError) -> (Bridge, CrossingTypes) {
        let bridge = try context(as: Bridge.self)
        guard let types = bridge.types else { throw LuaError(code: .host, message: "the machine is not ready") }
        return (bridge, types)
    }

    /// The present run; there is none while a file is being loaded.
    func run(_ bridge: Bridge) throws(ScriptFault) -> RunState {
        if let run = bridge.run { return run }
        throw ScriptFault(
            .permission, "data can be reached only while the plugin runs, not while its file is loaded",
            hint: "move this into the function that runs")
    }
}
