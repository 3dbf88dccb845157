import LuaVM
import LunariaCore

extension PluginMachine {
    /// Calls a function of a contribution with the parameters, `crm`, and a host function to which it hands over what
    /// it finds; one that returns something instead is refused.
    func call(
        _ function: LuaReference, _ parameters: [String: ParameterValue], of runnable: Runnable, _ name: String,
        givesTo collector: String,
        pushCollector: (borrowing LuaStack) -> Void
    ) throws {
        let stack = LuaStack(vm.stack.state)
        stack.push(function)
        ParameterPusher(machine: self).push(parameters, of: runnable, stack)
        CRMModule.push(stack)
        pushCollector(stack)
        try stack.call(arguments: 3, results: 1)
        defer { stack.pop() }
        try refuseResult(of: function, "'\(name)'", hint: "hand over one at a time: \(collector) { … }")
    }

    /// Calls the function of a stage of a plan, which lies below its arguments; one that returns something is refused.
    func callStage(
        _ function: LuaReference, _ name: String, arguments: Int32, givesTo collector: String = "pay"
    ) throws {
        let stack = LuaStack(vm.stack.state)
        try stack.call(arguments: arguments, results: 1)
        defer { stack.pop() }
        try refuseResult(of: function, "'\(name)'", hint: "hand over one at a time: \(collector) { … }")
    }

    /// Refuses what a function has returned, on top of the stack, unless it is nil.
    func refuseResult(of function: LuaReference, _ subject: String, hint: String) throws {
        let stack = LuaStack(vm.stack.state)
        guard !stack.isNil(at: -1) else { return }
        let found = stack.typeName(at: -1)
        stack.push(function)
        defer { stack.pop() }
        let place = stack.definition(at: -1)
        throw PluginError(
            plugin: source.plugin, file: place?.file ?? source.mainName, line: place?.line,
            "\(subject) returns \(found), expected nothing", hint: hint)
    }
}
