import LuaVM
import LunariaCore

/// Pushes parameters as a table by name.
struct ParameterPusher {
    let machine: PluginMachine

    func push(_ parameters: [String: ParameterValue], _ stack: borrowing LuaStack) {
        stack.newTable(fields: parameters.count)
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
            push(value, named: name, stack)
            stack.rawSet(field: name, at: -2)
        }
    }

    /// Pushes the parameters of a runnable; to ask for one of its plugin that it does not take is an error.
    func push(_ parameters: [String: ParameterValue], of runnable: Runnable, _ stack: borrowing LuaStack) {
        push(parameters, stack)
        guard !runnable.parametersElsewhere.isEmpty else { return }
        let read: LuaClosure = { frame in
            if let name = frame.stack.string(at: 2), runnable.parametersElsewhere[name] != nil {
                throw Self.notTaken(name, by: runnable)
            }
            frame.stack.pushNil()
            return 1
        }
        stack.push(LuaMetatable(name: "params", events: [.index: .closure(read)]))
        stack.setMetatable(at: -2)
    }

    /// The failure of code that asks for a parameter which its contribution does not name.
    static func notTaken(_ name: String, by runnable: Runnable) -> ScriptFault {
        .argument(
            "\(runnable.name) does not take the parameter '\(name)' of its plugin",
            hint: "add \"\(name)\" to its `uses`")
    }

    private func push(_ value: ParameterValue, named name: String, _ stack: borrowing LuaStack) {
        let types = machine.types
        switch value {
        case .text(let text): stack.push(text)
        case .integer(let integer): stack.push(integer)
        case .decimal(let decimal): stack.push(decimal, as: types.decimal)
        case .money(let money): stack.push(Amount(money), as: types.amount)
        case .percent(let percent): stack.push(percent.fraction, as: types.decimal)
        case .boolean(let boolean): stack.push(boolean)
        case .date(let date): stack.push(date.description)
        case .period(let period): Self.push(period, stack)
        case .rateTable(let table):
            machine.bridge.rateTables.append(NamedRateTable(name: name, table))
            let slot = RateTableSlot(index: Int32(machine.bridge.rateTables.count - 1))
            stack.push(slot, as: types.rateTable)
        }
        types.provenance?.name(.parameter(name), stack, types)
    }

    /// Makes parameters what cannot be changed, for functions that are called again and again with the same table.
    static func makeFrozen(_ names: [String], _ stack: borrowing LuaStack) -> FrozenTable {
        FrozenTable(named: "params", stack, refusal: ScriptFault(.permission, "params cannot be changed")) { frame in
            try missing(frame, names)
        }
    }

    /// Answers nil for a parameter that has no value, and an error for one that is not declared.
    private static func missing(_ frame: borrowing LuaFrame, _ names: [String]) throws -> Int32 {
        let name = try frame.string(2)
        guard names.contains(name) else {
            throw ScriptFault.argument(
                "the plugin has no parameter '\(name.shortened)'\(Spelling.hint(for: name, among: names))",
                hint: "declare it in the manifest: parameters = { … }")
        }
        frame.stack.pushNil()
        return 1
    }

    static let period = HostClass(
        "period", "A period, as a parameter of that type or `payee.period` gives it.",
        details: "It serves as a condition on a date: `where { closed_on = params.period }`.",
        fields: [
            .required("label", .text, "`2025-Q3`, or the two dates."),
            .required("first", .date, "The first day."), .required("last", .date, "The last day."),
        ])

    /// A period is a table with its label, its first and its last day.
    static func push(_ period: Period, _ stack: borrowing LuaStack) {
        stack.newTable(fields: 3)
        stack.push(period.label)
        stack.rawSet(field: "label", at: -2)
        stack.push(period.start.description)
        stack.rawSet(field: "first", at: -2)
        stack.push(period.lastDay.description)
        stack.rawSet(field: "last", at: -2)
    }
}
