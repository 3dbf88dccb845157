import LuaVM
import LunariaCore

/// Calls the functions of one hook, which has a machine of its own.
final class HookRun {
    private let machine: PluginMachine
    private let hook: HookContribution
    private let object: ObjectDefinition
    private let manifest: Manifest
    private let parameters: [String: ParameterValue]
    private let columns: ChangeColumns
    /// Makes the parameters what cannot be changed.
    private let frozen: FrozenTable

    init(
        machine: PluginMachine, hook: HookContribution, object: ObjectDefinition, manifest: Manifest,
        parameters: [String: ParameterValue]
    ) {
        self.machine = machine
        self.hook = hook
        self.object = object
        self.manifest = manifest
        self.parameters = parameters
        columns = ChangeColumns(
            of: object, select: hook.select,
            refusal: ScriptFault(
                .permission, "change.before is the record as it was, and cannot be changed",
                hint: "write to change.record"), machine)
        frozen = ParameterPusher.makeFrozen(
            manifest.parameters(used: hook.used).map(\.name), LuaStack(machine.vm.stack.state))
    }

    /// Whether it is told of what was committed.
    var isFollowing: Bool { hook.afterCommit != nil }

    /// Whether one of its functions is called because of such a change, now or when it is kept.
    func isCalled(by change: ProposedChange) -> Bool {
        isFollowing || (change.isDeletion ? hook.beforeDelete : hook.beforeSave) != nil
    }

    /// Asks about changes, all of them saves or all of them deletions.
    func review(_ changes: inout [ProposedChange], over writer: any RecordWriter, in context: WriteContext) throws {
        let isDeleting = changes.first?.isDeletion == true
        guard let function = isDeleting ? hook.beforeDelete : hook.beforeSave else { return }
        let rights = ReviewState.Rights(
            refusesAs: manifest.name, completes: manifest.writes.contains(object.name))
        changes = try machine.bridge.reviewing(changes, columns, rights) { review in
            do {
                try call(function, over: writer, in: context) { stack in push(review, stack) }
            } catch let error as PluginError where error.plugin == manifest.name && error.occasion == nil {
                throw error.about(
                    "in the hook for \(object.name), before \(isDeleting ? "deleting" : "saving") \(review.changes[review.last].title.en)"
                )
            }
            return review.changes
        }
    }

    /// Pushes the list of changes.
    private func push(_ review: ReviewState, _ stack: borrowing LuaStack) {
        stack.newTable(array: review.changes.count)
        for position in review.changes.indices {
            stack.push(ChangeSlot(review: review.number, index: Int32(position)), as: machine.types.change)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }

    /// Tells of changes that are committed.
    func tell(_ changes: [CommittedChange], over writer: any RecordWriter, in context: WriteContext) throws {
        guard let function = hook.afterCommit else { return }
        do {
            try call(function, over: writer, in: context) { stack in
                let module = CommittedModule(columns, machine)
                stack.newTable(array: changes.count)
                for (position, change) in changes.enumerated() {
                    module.push(change, stack)
                    stack.rawSet(index: Int64(position) + 1, at: -2)
                }
            }
        } catch let error as PluginError where error.plugin == manifest.name && error.occasion == nil {
            throw error.about("in the hook for \(object.name), after it was committed")
        }
    }

    /// Calls a function with what `push` leaves on the stack, `crm` and the parameters.
    private func call(
        _ function: LuaReference, over writer: any RecordWriter, in context: WriteContext,
        _ push: (borrowing LuaStack) -> Void
    ) throws {
        let run = RunState(
            store: .writing(writer), context: context.script, reads: manifest.reads, writes: manifest.writes)
        run.kept = context.kept
        try machine.withRun(run) {
            let stack = LuaStack(machine.vm.stack.state)
            stack.push(function)
            push(stack)
            CRMModule.push(stack)
            ParameterPusher(machine: machine).push(parameters, stack)
            frozen.freeze(stack)
            try machine.vm.stack.call(arguments: 3)
        }
    }
}
