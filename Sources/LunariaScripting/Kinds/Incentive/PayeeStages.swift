import LuaVM
import LunariaCore

/// The stages that concern one payee after the other: `reward`, and `override` for those above.
struct PayeeStages {
    let state: IncentiveState
    private let setting: PlanSetting
    private let plan: IncentiveContribution
    private let machine: PluginMachine
    private let run: RunState
    private let reader: any StoreReader
    private let records: any RowCursor
    private let payees: PayeeModule
    private let arguments: FunctionArguments
    private let override: OverrideStage?

    init(
        _ setting: PlanSetting, _ plan: IncentiveContribution, _ machine: PluginMachine, _ run: RunState,
        reader: any StoreReader, payees range: ClosedRange<ExactText>, emit: @escaping LineSink
    ) throws {
        self.setting = setting
        self.plan = plan
        self.machine = machine
        self.run = run
        self.reader = reader
        arguments = FunctionArguments(setting.parameters, of: setting.plan.runnable, machine)
        let rows = try DealRows(setting, measure: plan.measure, arguments, machine)
        let readsStream = setting.credits == nil && setting.deals.history != .all
        state = IncentiveState(
            setting, rows: rows, stream: readsStream ? try DealStream(setting, payees: range, over: reader) : nil,
            balances: BalanceBook(setting.openings, currency: setting.currency), reader: reader, emit: emit)
        var query = setting.payees.query()
        query.filters += [
            Filter(FieldDefinition.keyName, .greaterOrEqual, [.text(range.lowerBound.text)]),
            Filter(FieldDefinition.keyName, .lessOrEqual, [.text(range.upperBound.text)]),
        ]
        records = try reader.rows(query)
        let object = try reader.schema.requireObject(setting.payees.object)
        payees = PayeeModule(state, object, columns: records.columns, machine)
        if let function = plan.override {
            override = try OverrideStage(function, state, object, arguments, machine, run)
        } else {
            override = nil
        }
    }

    /// Pays each payee of the range; says whose turn it is.
    func pay(_ announce: (String) -> Void) throws -> BatchOutcome {
        var outcome = BatchOutcome()
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(PayModule.pay.bound(to: state))
        let pay = stack.top
        defer { stack.setTop(pay - 1) }
        let before = state.balances
        while try records.next() {
            let payee = records.text(0)
            announce(payee)
            run.inputs = ContentHash()
            for (number, part) in setting.parts.enumerated() {
                try state.begin(payee, part, number: number)
                try reward(pay, stack)
                try state.leave(stack, in: run, counting: plan.settle != nil)
                if plan.settle != nil { outcome.tallies.append(tally(payee, number)) }
                try override?.run(for: payee, part, pay: pay)
            }
            outcome.inputs.append(run.inputs?.hexadecimal() ?? "")
            setting.counter.advance()
        }
        state.stream?.close()
        outcome.balances = state.balances.changes(since: before)
        outcome.dealsGiven = state.dealsGiven
        outcome.dealsPaid = state.dealsPaid
        outcome.otherCurrencies = state.otherCurrencies
        outcome.cliffs = run.cliffs
        return outcome
    }

    private func reward(_ pay: Int32, _ stack: borrowing LuaStack) throws {
        guard let reward = plan.reward else { return }
        stack.push(reward)
        try payees.push(records, stack, hash: &run.inputs)
        stack.push(arguments.params)
        stack.push(copyOf: pay)
        stack.push(arguments.crm)
        try machine.callStage(reward, "reward", arguments: 4)
    }

    private func tally(_ payee: String, _ part: Int) -> PayeeTally {
        PayeeTally(
            payee: payee, part: part, earned: state.earned, measured: state.firstLook?.measured?.quantity,
            deals: state.firstLook?.count ?? 0)
    }
}
