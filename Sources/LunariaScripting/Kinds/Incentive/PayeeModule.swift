import LuaVM
import LunariaCore

/// The payee a plan is asked to pay: the fields of the rep, `zero`, `period`, `payee:deals()`, `payee:part(…)`,
/// `payee:balance(…)` and `payee:carry(…)`.
struct PayeeModule {
    private static let extras = [
        "zero", "period", "deals", "part", "balance", "carry", "earned", "measured", "deal_count", "level",
    ]
    private let state: IncentiveState
    private let pusher: RowPusher
    private let types: CrossingTypes

    init(_ state: IncentiveState, _ rep: ObjectDefinition, columns: [RowColumn], _ machine: PluginMachine) {
        self.state = state
        types = machine.types
        let stack = LuaStack(machine.vm.stack.state)
        let selected = Set(columns.map(\.name))
        stack.push(
            LuaMetatable(
                name: "payee",
                methods: [
                    "deals": .closure { frame in try Self.deals(frame, state) },
                    "measured": .closure { frame in try Self.measured(frame, state) },
                    "part": .closure { frame in try Self.part(frame, state) },
                    "balance": .closure { frame in try Self.balance(frame, state) },
                    "carry": .closure { frame in try Self.carry(frame, state) },
                ],
                events: [
                    .index: .closure { frame in try RowGuard.check(frame, rep, selected, others: Self.extras) }
                ]))
        pusher = RowPusher(columns, metatable: stack.retain(), stack, machine.types)
    }

    /// Pushes the payee out of the current row of the reps.
    func push(_ cursor: any RowCursor, _ stack: borrowing LuaStack, hash: inout ContentHash?) throws {
        try pusher.push(cursor, stack, hash: &hash)
        admit(cursor.text(0), stack)
    }

    /// Pushes a payee of whom nothing is known but the key.
    func push(keyOnly payee: String, _ stack: borrowing LuaStack) {
        pusher.pushEmpty(stack)
        stack.push(payee)
        stack.rawSet(field: FieldDefinition.keyName, at: -2)
        admit(payee, stack)
    }

    private func admit(_ payee: String, _ stack: borrowing LuaStack) {
        stack.push(Amount.zero(state.setting.currency), as: types.amount)
        types.provenance?.name(.given("zero"), stack, types)
        stack.rawSet(field: "zero", at: -2)
        ParameterPusher.push(state.part, stack)
        stack.rawSet(field: "period", at: -2)
        state.admit(stack.identity(at: -1), as: payee)
    }

    /// The key of the payee a method is called on, if it is that payee's turn.
    private static func payee(_ frame: borrowing LuaFrame, _ state: IncentiveState, _ method: String) throws -> String {
        try frame.expect(.table, 1)
        guard !state.isOver, let table = frame.stack.identity(at: 1), let payee = state.tables[table] else {
            throw ScriptFault(
                .permission, "\(method)() belongs to the payee whose turn it is",
                hint: "call payee:\(method)() on the payee that the plan's function is given")
        }
        return payee
    }

    /// `for deal in payee:deals() do`: the payee's deals of the period in order of date, then key.
    private static func deals(_ frame: borrowing LuaFrame, _ state: IncentiveState) throws -> Int32 {
        let (bridge, _) = try frame.crossing()
        let payee = try payee(frame, state, "deals")
        guard case .reward = state.stage else {
            throw ScriptFault(.permission, "deals() belongs to `reward`, expected it there")
        }
        let run = try frame.run(bridge)
        let look = try frame.script { try state.look() }
        let part = state.partNumber
        frame.stack.push(closure: { frame in
            guard !state.isOver, state.payee == payee, state.partNumber == part, case .reward = state.stage else {
                throw ScriptFault(.permission, "these deals belong to another payee, whose turn is over")
            }
            let isThere = try frame.script(during: run) {
                try look.pushNext(frame.stack, hash: &run.inputs)
            }
            if isThere {
                state.noteGiven(by: look)
            } else {
                // Where the deals end is an input, too.
                run.inputs?.add(-2)
                frame.stack.pushNil()
            }
            return 1
        })
        return 1
    }

    /// `local before, after = payee:measured()`: the measure where the part begins and where it ends.
    private static func measured(_ frame: borrowing LuaFrame, _ state: IncentiveState) throws -> Int32 {
        let (bridge, _) = try frame.crossing()
        _ = try payee(frame, state, "measured")
        guard case .reward = state.stage, state.rows.hasMeasure else {
            throw ScriptFault.argument(
                "measured() adds up what `measure` gives, and there is none",
                hint: "write measure = \"amount\" in the plan, and ask in `reward`")
        }
        let run = try frame.run(bridge)
        try frame.script(during: run) {
            let look = try state.anotherLook()
            try look.finish(frame.stack, hash: &run.inputs)
            let (before, after) = try look.totals(frame.stack)
            state.rows.push(before, frame.stack)
            state.rows.push(after, frame.stack)
        }
        return 2
    }

    /// `payee:part(deal, amount)`: the payee's part of an amount that the shares of the deal divide.
    private static func part(_ frame: borrowing LuaFrame, _ state: IncentiveState) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let payee = try payee(frame, state, "part")
        try frame.expect(.table, 2)
        let amount = try frame.userdata(3, types.amount).pointee
        guard case .reward = state.stage, let book = state.setting.credits else {
            throw ScriptFault.argument(
                "part() divides by the shares that `credit` gives, and the plan has no `credit`",
                hint: "write credit = function(deal, params, give) … end")
        }
        frame.stack.rawGet(types.keys.key, at: 2)
        frame.stack.rawGet(types.keys.role, at: 2)
        guard let key = frame.stack.string(at: -2),
            let role = frame.stack.string(at: -1).flatMap(CreditRole.init(rawValue:)),
            let share = state.share(ofDeal: key, role, in: book)
        else {
            throw ScriptFault.argument("part() takes a deal out of payee:deals(), while it is that payee's turn")
        }
        let part = try frame.exact { () throws(NumberError) in
            try book.part(of: amount, for: payee, share, rounding: state.setting.rounding)
        }
        frame.stack.push(Amount(part), as: types.amount)
        try types.provenance?.note(share, of: 3, amount, for: payee, in: book, state.setting.rounding, frame, types)
        return 1
    }

    /// `payee:balance "draw"`: what is carried from the part or period before.
    private static func balance(_ frame: borrowing LuaFrame, _ state: IncentiveState) throws -> Int32 {
        let (bridge, types) = try frame.crossing()
        let payee = try payee(frame, state, "balance")
        let name = try balanceName(frame)
        let amount = state.balance(name, of: payee)
        let run = try frame.run(bridge)
        run.inputs?.add(name)
        run.inputs?.add(amount.minorUnits)
        frame.stack.push(Amount(amount), as: types.amount)
        types.provenance?.name(.given("balance '\(name)' of \(payee)"), frame.stack, types)
        return 1
    }

    /// `payee:carry("draw", amount)`: what the next part or period begins with.
    private static func carry(_ frame: borrowing LuaFrame, _ state: IncentiveState) throws -> Int32 {
        let (_, types) = try frame.crossing()
        let payee = try payee(frame, state, "carry")
        let name = try balanceName(frame)
        let amount = try frame.userdata(3, types.amount).pointee
        guard amount.currency == state.setting.currency else {
            throw ScriptFault.argument(
                "the balance '\(name)' is given \(amount), expected an amount in \(state.setting.currency.code), "
                    + "the currency of the run")
        }
        let money = try frame.exact { () throws(NumberError) in try amount.rounded(state.setting.rounding) }
        state.carry(name, of: payee, money)
        return 0
    }

    private static func balanceName(_ frame: borrowing LuaFrame) throws -> String {
        let name = try frame.string(2)
        guard Identifier.isValid(name) else {
            throw ScriptFault.argument(
                "found '\(name.shortened)' as the name of a balance, expected a word of small letters such as \"draw\"")
        }
        return name
    }
}
