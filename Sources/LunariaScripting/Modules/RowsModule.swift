import LuaVM
import LunariaCore

/// The iteration over the rows of a query.
enum RowsModule {
    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<RowsSlot> {
        stack.register(
            LuaMetatable(name: "rows", events: [.close: .function(close), .gc: .function(close)]), for: RowsSlot.self)
    }

    /// The iterator function: the next row, or nil.
    static var next: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.rows).pointee.slot
                guard let rows = bridge.cursors[slot] else {
                    throw ScriptFault(.permission, "these rows belong to a loop or a run that has ended")
                }
                let run = try frame.run(bridge)
                try frame.script { try rows.pushNext(frame.stack, hash: &run.inputs) }
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
