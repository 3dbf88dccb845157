import LuaVM
import LunariaCore

/// The payee a plan is asked to pay: the fields of the rep, `zero`, `period`, and `payee:deals()`.
struct PayeeModule {
    private let state: IncentiveState
    private let pusher: RowPusher
    private let bridge: Bridge
    private let types: CrossingTypes

    init(
        _ state: IncentiveState, _ rep: ObjectDefinition, columns: [RowColumn], _ deal: ObjectDefinition,
        dealColumns: [RowColumn], _ machine: PluginMachine
    ) {
        self.state = state
        bridge = machine.bridge
        types = machine.types
        let stack = LuaStack(machine.vm.stack.state)
        let guarded = RowGuard.metatable(of: deal, dealColumns, bridge, stack)
        let deals = RowPusher(dealColumns, metatable: guarded, stack, types)
        let selected = Set(columns.map(\.name))
        stack.push(
            LuaMetatable(
                name: "payee", methods: ["deals": .closure { frame in try Self.deals(frame, state, deals) }],
                events: [
                    .index: .closure { frame in
                        try RowGuard.check(frame, rep, selected, others: ["zero", "period", "deals"])
                    }
                ]))
        pusher = RowPusher(columns, metatable: stack.retain(), stack, types)
    }

    /// Pushes the payee out of the current row of the reps.
    func push(_ cursor: any RowCursor, _ stack: borrowing LuaStack, hash: inout ContentHash?) throws {
        try pusher.push(cursor, stack, hash: &hash)
        stack.push(Amount.zero(state.currency), as: types.amount)
        stack.rawSet(field: "zero", at: -2)
        ParameterPusher.push(state.part, stack)
        stack.rawSet(field: "period", at: -2)
    }

    /// `for deal in payee:deals() do`: the payee's deals of the period in order of date, then key.
    private static func deals(
        _ frame: borrowing LuaFrame, _ state: IncentiveState, _ pusher: RowPusher
    ) throws -> Int32 {
        let (bridge, types) = try frame.crossing()
        try frame.expect(.table, 1)
        let run = try frame.run(bridge)
        guard !state.isOver, frame.stack.identity(at: 1) == state.payeeTable else {
            throw ScriptFault(
                .permission, "deals() belongs to the payee whose turn it is",
                hint: "call payee:deals() on the payee that `reward` is given")
        }
        if state.isStreamUsed {
            // A second look at the same deals asks the database again.
            let rows = try LuaRows.open(state.partQuery, over: state.reader, frame, bridge, types)
            return try RowsModule.push(rows, frame, bridge, types)
        }
        state.isStreamUsed = true
        let (payee, until) = (state.payee, state.until)
        frame.stack.push(closure: { frame in
            guard !state.isOver, state.payee == payee, state.until == until else {
                throw ScriptFault(.permission, "these deals belong to another payee, whose turn is over")
            }
            guard state.stream.isAt(payee, before: until) else {
                // Where the deals end is an input, too.
                run.inputs?.add(-2)
                frame.stack.pushNil()
                return 1
            }
            try frame.script(during: run) {
                try state.stream.take { cursor in try pusher.push(cursor, frame.stack, hash: &run.inputs) }
            }
            return 1
        })
        return 1
    }
}
