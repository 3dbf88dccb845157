import LuaVM
import LunariaCore

/// Runs a planner: `plan(params, crm, propose)`.
struct PlannerRun {
    let machine: PluginMachine
    let planner: PlannerContribution
    let runnable: Runnable
    let parameters: [String: ParameterValue]

    func run(_ state: RunState) throws -> [ActionProposal] {
        try machine.withRun(state) {
            let proposals = CollectedList<ActionProposal>(machine.bridge.memory)
            try machine.call(planner.plan, parameters, of: runnable, "plan", givesTo: "propose") { stack in
                stack.push(ProposeModule.propose.bound(to: .init(proposals: proposals, planner: runnable.name)))
            }
            return proposals.elements
        }
    }
}
