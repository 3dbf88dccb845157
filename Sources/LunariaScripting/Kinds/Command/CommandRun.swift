import LuaVM
import LunariaCore

/// Runs a command: `run(args, crm, out)`.
struct CommandRun {
    let machine: PluginMachine
    let command: CommandContribution
    let runnable: Runnable
    let parameters: [String: ParameterValue]

    func run(_ state: RunState) throws -> Document {
        try machine.withRun(state) {
            let stack = LuaStack(machine.vm.stack.state)
            stack.push(command.run)
            ParameterPusher(machine: machine).push(parameters, of: runnable, stack)
            CRMModule.push(stack)
            OutModule.push(stack)
            try machine.vm.stack.call(arguments: 3)
            return state.document
        }
    }
}
