import LuaVM
import LunariaCore

/// The file of a spec, loaded into a Lua machine of its own.
struct SpecMachine {
    private let machine: PluginMachine
    private let state: SpecState
    private let schema: Schema

    init(_ source: PluginMachine.Source, of plugin: Plugin, schema: Schema, limits: ScriptLimits) throws {
        let state = SpecState(folder: plugin.folder)
        // A plan that an example runs has a time of its own, which may begin at the end of the example's.
        let grace = Duration.milliseconds(Int64((limits.seconds * 1000).rounded(.up)) + 2000)
        machine = try PluginMachine(
            loading: source, results: 0, schema: schema, limits: limits, sandbox: LuaSandbox(hasSortedPairs: true),
            grace: grace
        ) { vm, _ in
            for function in DescribeModule.functions {
                vm.declare(function.declaration.name, function.bound(to: state))
            }
            AssertModule.push(vm.stack)
            vm.declare("assert")
            CRMModule.push(vm.stack)
            vm.declare("crm")
            SpecModule.push(state, vm.stack)
            vm.declare("spec")
        }
        state.isComplete = true
        self.state = state
        self.schema = schema
    }

    /// The examples in the order in which they stand in the file.
    var examples: [SpecState.Example] { state.examples }

    /// The globals that the file finds.
    var globals: Set<String> { Set(machine.vm.globalNames) }

    /// The names of the groups an example stands in.
    func groups(of example: SpecState.Example) -> [String] { state.path(to: example).dropFirst().map(\.name) }

    /// Runs an example in a world; what it leaves in variables stays in the machine.
    func run(
        _ example: SpecState.Example, _ body: LuaReference, in world: any SpecWorld, _ context: ScriptContext
    ) -> SpecExample.Outcome {
        let names = schema.objects.map(\.name)
        let run = RunState(store: .writing(world), context: context, reads: names, writes: names)
        state.world = world
        defer { state.world = nil }
        do {
            guard let failure = try machine.withRun(run, { failure(of: example, body) }) else { return .passed }
            return .failed(SpecFailure(failure, stop: failure.code == .deadline ? state.stop : nil))
        } catch {
            return .failed(SpecFailure(error))
        }
    }

    /// Calls the example between its hooks; answers the first error.
    private func failure(of example: SpecState.Example, _ body: LuaReference) -> LuaError? {
        let path = state.path(to: example)
        var failure: LuaError?
        for function in path.flatMap(\.before) + [body] where failure == nil { failure = call(function) }
        // Hooks clean up whatever became of the example, innermost first.
        for hook in path.reversed().flatMap(\.after) {
            let error = call(hook)
            failure = failure ?? error
        }
        return failure
    }

    private func call(_ function: LuaReference) -> LuaError? {
        let stack = LuaStack(machine.vm.stack.state)
        stack.push(function)
        do {
            try stack.call()
            return nil
        } catch {
            return error
        }
    }
}
