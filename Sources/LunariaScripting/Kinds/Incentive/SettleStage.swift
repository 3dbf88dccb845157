import LuaVM
import LunariaCore

/// The stage `settle`: once everybody has been paid, asks the plan for pools, caps and whatever else concerns all.
struct SettleStage {
    let setting: PlanSetting
    let plan: IncentiveContribution
    let machine: PluginMachine
    let reader: any StoreReader
    let balances: BalanceBook
    /// What each payee has to show, by part.
    let tallies: [[PayeeTally]]

    /// Gives each line to `emit`, in order; answers the balances as they are then.
    func run(_ run: RunState, emit: @escaping LineSink) throws -> BalanceBook {
        guard let settle = plan.settle else { return balances }
        let stack = LuaStack(machine.vm.stack.state)
        let arguments = FunctionArguments(setting.parameters, of: setting.plan.runnable, machine)
        let state = IncentiveState(
            setting, rows: try DealRows(setting, measure: plan.measure, arguments, machine), stream: nil,
            balances: balances, reader: reader, emit: emit)
        defer { state.end() }
        stack.push(PayModule.pay.bound(to: state))
        let pay = stack.top
        defer { stack.setTop(pay - 1) }
        let object = try reader.schema.requireObject(setting.payees.object)
        let columns = object.fields.map { RowColumn(name: $0.name, type: $0.type) }
        let payees = PayeeModule(state, object, columns: columns, machine)
        for (number, part) in setting.parts.enumerated() {
            state.beginSettle(part, number: number)
            stack.push(settle)
            try push(number, payees, stack, state, run)
            stack.push(arguments.params)
            stack.push(copyOf: pay)
            stack.push(arguments.crm)
            try machine.callStage(settle, "settle", arguments: 4)
        }
        return state.balances
    }

    /// Pushes the list of all payees with what they have to show for a part.
    private func push(
        _ part: Int, _ payees: PayeeModule, _ stack: borrowing LuaStack, _ state: IncentiveState, _ run: RunState
    ) throws {
        let types = machine.types
        stack.newTable(array: tallies[part].count)
        let records = try reader.rows(setting.payees.query())
        var position: Int64 = 0
        for tally in tallies[part] {
            guard try records.next() else { break }
            try payees.push(records, stack, hash: &run.inputs)
            stack.push(Amount(tally.earned), as: types.amount)
            types.provenance?.name(
                .given(Label(en: "earned by \(tally.payee)", zh: "\(tally.payee) 的所得")), stack, types)
            stack.rawSet(field: "earned", at: -2)
            if let measured = tally.measured {
                state.rows.push(measured, stack)
            } else if state.rows.hasMeasure {
                state.rows.push(state.rows.nothing, stack)
            } else {
                stack.pushNil()
            }
            types.provenance?.name(
                .given(Label(en: "measure of \(tally.payee)", zh: "\(tally.payee) 的业绩")), stack, types)
            stack.rawSet(field: "measured", at: -2)
            stack.push(Int64(tally.deals))
            stack.rawSet(field: "deal_count", at: -2)
            position += 1
            stack.rawSet(index: position, at: -2)
        }
        records.close()
    }
}
