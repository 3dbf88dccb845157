import LuaVM
import LunariaCore

/// Pays a range of payees in a machine of its own, in order of their keys.
///
/// A batch depends on nothing that another batch has done, so that batches may run in any order and several at once.
struct PayeeBatch: Sendable {
    let setting: PlanSetting
    let payees: ClosedRange<ExactText>

    /// Gives each line to `emit`, in order, and answers what the rest of the calculation needs to know.
    func run(over reader: any StoreReader, emit: @escaping LineSink) throws -> BatchOutcome {
        let machine = try PluginMachine(
            PluginMachine.Source(setting.plan, setting.coverage), schema: setting.schema,
            limits: setting.context.limits,
            sandbox: LuaSandbox(hasSortedPairs: true), isExplaining: setting.isExplaining)
        return try run(in: machine, over: reader, emit: emit)
    }

    /// The same in a machine that is there already.
    func run(
        in machine: PluginMachine, over reader: any StoreReader, emit: @escaping LineSink
    ) throws -> BatchOutcome {
        let plan = try machine.incentive(setting.plan.runnable.name)
        let run = RunState(
            store: .reading(reader), context: setting.context, reads: setting.plan.runnable.reads, writes: [])
        var payee: String?
        do {
            return try machine.withRun(run) {
                let stages = try PayeeStages(setting, plan, machine, run, reader: reader, payees: payees, emit: emit)
                defer { stages.state.end() }
                return try stages.pay { payee = $0 }
            }
        } catch let error as PluginError {
            throw payee.map { error.about("while paying '\($0)' for \(setting.period.label)") } ?? error
        }
    }
}
