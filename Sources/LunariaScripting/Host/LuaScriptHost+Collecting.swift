public import LunariaCore

extension LuaScriptHost {
    /// Asks a planner what is to be done; what it proposes comes in the order in which it does.
    public func proposals(
        of planner: Runnable, _ parameters: [String: ParameterValue], over reader: any RecordReader,
        in context: ScriptContext
    ) throws -> [ActionProposal] {
        try withMachine(of: planner) { machine, contribution in
            guard case .planner(let contribution)? = contribution else {
                throw UnknownRunnable(name: planner.name, known: [], what: .planner)
            }
            let run = PlannerRun(
                machine: machine, planner: contribution, runnable: planner, parameters: parameters)
            return try run.run(state(of: planner, reader, context))
        }
    }

    /// Asks an alert what it finds, in the order in which it is raised.
    public func alerts(
        of alert: Runnable, _ parameters: [String: ParameterValue], over reader: any RecordReader,
        in context: ScriptContext
    ) throws -> [RaisedAlert] {
        try withMachine(of: alert) { machine, contribution in
            guard case .alert(let contribution)? = contribution else {
                throw UnknownRunnable(name: alert.name, known: [], what: .alert)
            }
            let run = AlertRun(machine: machine, alert: contribution, runnable: alert, parameters: parameters)
            return try run.run(state(of: alert, reader, context))
        }
    }

    private func state(of runnable: Runnable, _ reader: any RecordReader, _ context: ScriptContext) -> RunState {
        RunState(
            store: .reading(reader), context: context, reads: runnable.reads, writes: [],
            onlyReads: runnable.kind.phrase)
    }
}
