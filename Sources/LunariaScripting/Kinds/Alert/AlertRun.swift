import LuaVM
import LunariaCore

/// Runs an alert: `check(params, crm, raise)`.
struct AlertRun {
    let machine: PluginMachine
    let alert: AlertContribution
    let runnable: Runnable
    let parameters: [String: ParameterValue]

    func run(_ state: RunState) throws -> [RaisedAlert] {
        try machine.withRun(state) {
            let alerts = CollectedList<RaisedAlert>(machine.bridge.memory)
            try machine.call(alert.check, parameters, of: runnable, "check", givesTo: "raise") { stack in
                stack.push(RaiseModule.raise.bound(to: .init(alerts: alerts, alert: runnable.name)))
            }
            return alerts.elements
        }
    }
}
