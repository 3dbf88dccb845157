import LuaVM
import LunariaCore

/// The tables `params` and `crm` that every function of a plan is given; one of each for a machine.
///
/// Neither can be changed, so that nothing passes from one payee to another through them.
struct PlanArguments {
    let params: LuaReference
    let crm: LuaReference

    init(_ parameters: [String: ParameterValue], of plan: Runnable, _ machine: PluginMachine) {
        let stack = LuaStack(machine.vm.stack.state)
        ParameterPusher(machine: machine).push(parameters, stack)
        let values = stack.retain()
        let names = plan.parameters.map(\.name)
        stack.newTable()
        stack.push(
            LuaMetatable(
                name: "params",
                events: [
                    .index: .closure { frame in try Self.read(frame, parameters, values, names) },
                    .newIndex: .closure { _ in throw ScriptFault(.permission, "params cannot be changed") },
                ]))
        stack.setMetatable(at: -2)
        params = stack.retain()
        CRMModule.push(stack)
        crm = stack.retain()
    }

    /// A parameter's value, or nil for one that is not given; a name that the plan does not declare is an error.
    private static func read(
        _ frame: borrowing LuaFrame, _ parameters: [String: ParameterValue], _ values: LuaReference, _ names: [String]
    ) throws -> Int32 {
        let name = try frame.string(2)
        switch parameters[name] {
        case .period(let period): ParameterPusher.push(period, frame.stack)
        case .some:
            frame.stack.push(values)
            frame.stack.rawGet(field: name, at: -1)
        case nil:
            guard names.contains(name) else {
                throw ScriptFault.argument(
                    "the plan has no parameter '\(name.shortened)'\(Spelling.hint(for: name, among: names))",
                    hint: "declare it in the manifest: parameters = { … }")
            }
            frame.stack.pushNil()
        }
        return 1
    }
}
