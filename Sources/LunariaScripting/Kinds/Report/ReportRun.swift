import LuaVM
import LunariaCore

/// Runs a report: `run(params, crm, out)`.
struct ReportRun {
    let machine: PluginMachine
    let report: ReportContribution
    let runnable: Runnable
    let parameters: [String: ParameterValue]

    func run(_ state: RunState) throws -> Document {
        try machine.withRun(state) {
            let stack = LuaStack(machine.vm.stack.state)
            let arguments = FunctionArguments(parameters, of: runnable, machine)
            stack.push(report.run)
            stack.push(arguments.params)
            stack.push(arguments.crm)
            OutModule.push(stack)
            try stack.call(arguments: 3, results: 1)
            defer { stack.pop() }
            try machine.refuseResult(
                of: report.run, "the report '\(runnable.name)'",
                hint: "a report writes to out and returns nothing: out:metric(\"won\", 12)")
            return state.document
        }
    }
}
