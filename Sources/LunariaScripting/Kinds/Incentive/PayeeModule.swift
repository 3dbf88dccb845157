import LuaVM
import LunariaCore

/// The payee a plan is asked to pay: the fields of the record, and what `PayeeModule.declaration` declares.
struct PayeeModule {
    private let state: IncentiveState
    private let pusher: RowPusher
    private let types: CrossingTypes

    init(_ state: IncentiveState, _ object: ObjectDefinition, columns: [RowColumn], _ machine: PluginMachine) {
        self.state = state
        types = machine.types
        let stack = LuaStack(machine.vm.stack.state)
        let selected = Set(columns.map(\.name))
        stack.push(
            LuaMetatable(
                name: Self.declaration.name, methods: Self.methods.bound(to: state),
                events: [
                    .index: .closure { frame in try RowGuard.check(frame, object, selected, others: Self.extras) }
                ]))
        pusher = RowPusher(columns, metatable: stack.retain(), stack, machine.types)
    }

    /// Pushes the payee out of the current row of the payees.
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
        types.provenance?.name(.given(Label(en: "zero", zh: "零")), stack, types)
        stack.rawSet(field: "zero", at: -2)
        ParameterPusher.push(state.part, stack)
        stack.rawSet(field: "period", at: -2)
        state.admit(stack.identity(at: -1), as: payee)
    }
}
