import LuaVM
import LunariaCore

/// The stage `override`: for each deal of a payee, asks the plan what the managers above earn.
///
/// The hierarchy is the one of the deal's date.
struct OverrideStage {
    private let function: LuaReference
    private let state: IncentiveState
    private let arguments: FunctionArguments
    private let machine: PluginMachine
    private let run: RunState
    private let managers: PayeeModule
    private let managerQuery: Query

    init(
        _ function: LuaReference, _ state: IncentiveState, _ rep: ObjectDefinition, _ arguments: FunctionArguments,
        _ machine: PluginMachine, _ run: RunState
    ) throws {
        self.function = function
        self.state = state
        self.arguments = arguments
        self.machine = machine
        self.run = run
        managerQuery = Query(rep.name)
        let columns = rep.fields.map { RowColumn(name: $0.name, type: $0.type) }
        managers = PayeeModule(state, rep, columns: columns, machine)
    }

    /// Goes through the deals of a payee in a part; the function `pay` is at `pay` on the stack.
    func run(for payee: String, _ part: Period, pay: Int32) throws {
        guard let hierarchy = state.setting.hierarchy else { return }
        let stack = LuaStack(machine.vm.stack.state)
        let earned = state.earnedByDeal
        let look = try state.anotherLook()
        while try look.pushNext(stack, in: run), let current = look.current {
            let deal = stack.top
            defer { stack.setTop(deal - 1) }
            let types = machine.types
            stack.push(payee)
            stack.setValue(types.keys.payee)
            stack.push(Amount(earned[current.key] ?? .zero(state.setting.currency)), as: types.amount)
            let earned = Label(
                en: "earned by \(payee) on opportunity \(current.key)", zh: "\(payee) 从商机 \(current.key) 的所得")
            types.provenance?.name(.given(earned), stack, types)
            stack.setValue(types.keys.earned)
            let date = try CalendarDate(parsing: current.date)
            for (index, manager) in hierarchy.managers(of: payee, on: date).enumerated() {
                state.beginOverride(manager, deal: current.key, date: date)
                stack.push(function)
                try push(manager, level: index + 1, stack)
                stack.push(copyOf: deal)
                stack.push(arguments.params)
                stack.push(copyOf: pay)
                stack.push(arguments.crm)
                try machine.callStage(function, "override", arguments: 5)
            }
            state.endOverride(payee)
        }
    }

    /// Pushes a manager with the fields of the rep, or with the key alone for one who is not kept as a rep.
    private func push(_ manager: String, level: Int, _ stack: borrowing LuaStack) throws {
        var query = managerQuery
        query.filters = [.equal(FieldDefinition.keyName, .text(manager))]
        let cursor = try state.reader.rows(query)
        defer { cursor.close() }
        if try cursor.next() {
            try managers.push(cursor, stack, hash: &run.inputs)
        } else {
            run.inputs?.add(-3)
            managers.push(keyOnly: manager, stack)
        }
        stack.push(Int64(level))
        stack.rawSet(field: "level", at: -2)
    }
}
