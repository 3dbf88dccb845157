import LuaVM
import LunariaCore

/// The tables `params` and `crm` that the functions of a plan, a report or a classification are given; one of each for a
/// machine.
///
/// Neither can be changed, so that nothing passes from one payee or record to another through them.
struct FunctionArguments {
    let params: LuaReference
    let crm: LuaReference

    init(_ parameters: [String: ParameterValue], of runnable: Runnable, _ machine: PluginMachine) {
        let stack = LuaStack(machine.vm.stack.state)
        ParameterPusher(machine: machine).push(parameters, stack)
        let values = stack.retain()
        let names = runnable.parameters.map(\.name)
        stack.newTable()
        stack.push(
            LuaMetatable(
                name: "params",
                events: [
                    .index: .closure { frame in try Self.read(frame, parameters, values, names, runnable) },
                    .newIndex: .closure { _ in throw ScriptFault(.permission, "params cannot be changed") },
                ]))
        stack.setMetatable(at: -2)
        params = stack.retain()
        CRMModule.push(stack)
        crm = stack.retain()
    }

    /// A parameter's value, or nil for one that is not given; a name that the plan does not declare is an error.
    private static func read(
        _ frame: borrowing LuaFrame, _ parameters: [String: ParameterValue], _ values: LuaReference, _ names: [String],
        _ runnable: Runnable
    ) throws -> Int32 {
        let name = try frame.string(2)
        switch parameters[name] {
        case .period(let period): ParameterPusher.push(period, frame.stack)
        case .some:
            frame.stack.push(values)
            frame.stack.rawGet(field: name, at: -1)
        case nil:
            guard names.contains(name) else {
                if runnable.parametersElsewhere[name] != nil { throw ParameterPusher.notTaken(name, by: runnable) }
                throw ScriptFault.argument(
                    "\(runnable.kind.owner) has no parameter '\(name.shortened)'\(Spelling.hint(for: name, among: names))",
                    hint: "declare it in the manifest: parameters = { … }")
            }
            frame.stack.pushNil()
        }
        return 1
    }
}

extension Runnable.Kind {
    /// What messages call the one whose function runs.
    fileprivate var owner: String { self == .incentive ? "the plan" : "the \(rawValue)" }
}
