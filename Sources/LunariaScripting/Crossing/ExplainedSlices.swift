import LuaVM
import LunariaCore

/// Notes how the values in the slices of a measure came to be.
struct ExplainedSlices {
    private let table: NamedRateTable
    private let provenance: Provenance
    /// The nodes of where the measure begins and ends.
    private let ends: [Int]
    private let place: SourcePlace?

    /// Prepares for the slices between the amounts at indices 2 and 3.
    init(
        _ table: NamedRateTable, _ provenance: Provenance, _ frame: borrowing LuaFrame, _ types: CrossingTypes
    ) throws {
        self.table = table
        self.provenance = provenance
        ends = [try provenance.node(of: 2, frame, types), try provenance.node(of: 3, frame, types)]
        place = provenance.place(frame.stack)
    }

    /// Notes the entries of the slice on top of the stack, which is the one of that index in the table.
    func note(_ index: Int, _ stack: borrowing LuaStack, _ types: CrossingTypes) throws(ScriptFault) {
        let keys = types.keys
        try note(keys.amount, .slice(index, of: table), ends, stack, types)
        try note(keys.rate, .rate(index, of: table), [], stack, types)
        try note(keys.from, .bound(index, of: table), [], stack, types)
        try note(keys.upTo, .bound(index + 1, of: table), [], stack, types)
    }

    private func note(
        _ key: LuaKey, _ origin: Explanation.Origin, _ operands: [Int], _ stack: borrowing LuaStack,
        _ types: CrossingTypes
    ) throws(ScriptFault) {
        stack.rawGet(key, at: -1)
        defer { stack.pop() }
        try provenance.note(origin, ofNodes: operands, at: place, stack, types)
    }
}
