import LuaVM
import LunariaCore

/// The iteration over the rows of a query.
enum RowsModule {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<RowsSlot> {
        stack.register(
            LuaMetatable(name: "rows", events: [.close: .function(close), .gc: .function(close)]), for: RowsSlot.self)
    }

    /// The most loops over rows that may be open at once.
    private static let maximumOpen = 100

    /// Pushes what a `for` needs to go through rows, and answers how many values that is.
    static func push(
        _ rows: LuaRows, _ frame: borrowing LuaFrame, _ bridge: Bridge, _ types: CrossingTypes
    ) throws(ScriptFault) -> Int32 {
        // Loops that were left without closing, as in a coroutine that is not resumed, end with their garbage.
        if bridge.cursors.count >= maximumOpen { frame.stack.collectGarbage() }
        guard bridge.cursors.count < maximumOpen else {
            rows.close(frame.stack)
            throw ScriptFault(
                .runtime, "\(maximumOpen) loops over rows are open already",
                hint: "each() belongs into a `for`; to keep rows, use all()")
        }
        frame.stack.push(function: next)
        frame.stack.push(RowsSlot(slot: bridge.cursors.insert(rows)), as: types.rows)
        frame.stack.pushNil()
        // The fourth value of a `for` is closed when the loop ends, also by `break` or an error.
        frame.stack.push(copyOf: -2)
        return 4
    }

    /// The iterator function: the next row, or nil.
    private static var next: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.rows).pointee.slot
                guard let rows = bridge.cursors[slot] else {
                    throw ScriptFault(.permission, "these rows belong to a loop or a run that has ended")
                }
                let run = try frame.run(bridge)
                run.context.progress.noteRead()
                try frame.script(during: run) { try rows.pushNext(frame.stack, hash: &run.inputs) }
                return 1
            }
        }
    }

    private static var close: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                if let slot = frame.stack.userdata(at: 1, types.rows) {
                    bridge.cursors.remove(slot.pointee.slot)?.close(frame.stack)
                    slot.pointee = RowsSlot(slot: -1)
                }
                return 0
            }
        }
    }
}
