import LuaVM
import LunariaCore

/// One plugin or script, loaded into a Lua machine of its own.
final class PluginMachine {
    /// What is loaded: where it stands and how its parts are found.
    struct Source {
        let plugin: String
        let version: String
        /// Where it stands: `plugins/x` or `scripts/x.lua`.
        let place: String
        /// The file in which permissions are declared.
        let manifest: String
        let mainName: String
        let main: [UInt8]
        /// The bytes and the shown name of a module of the plugin, or `nil`.
        let module: (String) throws(SourceError) -> (bytes: [UInt8], shown: String)?
        /// The files of other plugins that `require` finds, too.
        var library: PluginLibrary?
        /// What keeps count of the lines that run, while specs are run for it.
        var coverage: LineCoverage?

        /// The line of the main file with its last `return` that is not indented, by which it contributes.
        var returnLine: Int? {
            let lines = main.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return lines.lastIndex { $0.starts(with: "return".utf8) }.map { $0 + 1 }
        }
    }

    let source: Source
    let bridge: Bridge
    let vm: LuaVM
    let types: CrossingTypes
    /// What the main file returned.
    private(set) var contributions: [Contribution] = []
    /// How long after the deadline the process is ended.
    private let grace: Duration

    /// Loads a plugin or script, whose main file returns its contributions.
    ///
    /// A machine that is explaining remembers how numbers and amounts come to be; it is meant for one run.
    convenience init(
        _ source: Source, schema: Schema, limits: ScriptLimits, sandbox: LuaSandbox, isExplaining: Bool = false
    ) throws {
        try self.init(
            loading: source, results: 1, schema: schema, limits: limits, sandbox: sandbox, isExplaining: isExplaining
        ) { _, _ in }
        contributions = try returned()
        try checkBorrowed()
    }

    /// Loads a file that finds what `declare` declares besides all that a plugin finds.
    ///
    /// The results of the file are left on the stack.
    init(
        loading source: Source, results: Int32, schema: Schema, limits: ScriptLimits, sandbox: LuaSandbox,
        isExplaining: Bool = false, isConsole: Bool = false, grace: Duration = .seconds(2),
        declare: (LuaVM, CrossingTypes) -> Void
    ) throws {
        self.source = source
        self.grace = grace
        bridge = Bridge(
            plugin: source.plugin, manifest: source.manifest, schema: schema, isExplaining: isExplaining,
            isConsole: isConsole)
        do {
            // The seed is fixed: what a plugin computes must not differ from run to run.
            vm = try LuaVM(
                limits: Self.limits(limits), sandbox: sandbox, seed: 1, context: bridge,
                resolver: Self.resolver(source, bridge)
            )
            types = Self.open(vm, bridge.provenance)
            bridge.types = types
            declare(vm, types)
            if let coverage = source.coverage { vm.observeLines(coverage) }
            try vm.load(source.main, name: "@" + source.mainName)
            try vm.call(results: results, wall: wall(limits))
        } catch {
            throw PluginError(plugin: source.plugin, error)
        }
    }

    /// The globals that the files of a plugin find.
    static func globals(of source: Source, _ schema: Schema) throws -> Set<String> {
        let machine = try PluginMachine(
            loading: source, results: 0, schema: schema, limits: ScriptLimits(),
            sandbox: LuaSandbox(hasSortedPairs: true)
        ) { _, _ in }
        return Set(machine.vm.globalNames)
    }

    /// Runs `body` under one deadline, with the state of a run that its host functions reach.
    func withRun<Result>(_ run: RunState, _ body: () throws -> Result) throws -> Result {
        bridge.run = run
        bridge.memory.begin(limit: run.context.limits.megabytes << 20)
        vm.limits = Self.limits(run.context.limits)
        defer { bridge.endRun(vm.stack) }
        do {
            let result = try vm.withDeadline(wall: wall(run.context.limits, kept: run.kept)) { () throws in try body() }
            if let failure = run.failure ?? bridge.memory.refusal { throw failure }
            return result
        } catch let error as LuaError {
            if let refusal = error.cause as? RaisedRefusal, run.failure == nil {
                throw Refusal(plugin: source.plugin, message: refusal.words)
            }
            // A failure of the store that came up while a script ran is not the script's.
            throw run.failure ?? PluginError(plugin: source.plugin, error)
        } catch let error as ScriptFault {
            throw PluginError(plugin: source.plugin, file: source.place, error.message, hint: error.hint)
        }
    }

    /// Reads the contributions in what the main file returned: one, or a list.
    private func returned() throws -> [Contribution] {
        let stack = LuaStack(vm.stack.state)
        defer { stack.pop() }
        if let slot = stack.userdata(at: -1, types.contribution) {
            return [bridge.contributions[Int(slot.pointee.index)]]
        }
        if stack.kind(at: -1) == .table, let list = try contributions(stack) { return list }
        throw PluginError(
            plugin: source.plugin, file: source.mainName, line: source.returnLine,
            "returns \(stack.typeName(at: -1)), expected a contribution or a list of them",
            hint: "end the file with what it contributes, such as `return command { … }`")
    }

    /// The contributions in the list on top of the stack, or `nil` if it is no list.
    private func contributions(_ stack: borrowing LuaStack) throws -> [Contribution]? {
        var list: [Contribution] = []
        // The length of a table with holes may be any number.
        for position in 0..<min(stack.rawLength(at: -1), KindRegistration.maximumCount + 1) {
            stack.rawGet(index: Int64(position) + 1, at: -1)
            defer { stack.pop() }
            guard let slot = stack.userdata(at: -1, types.contribution) else {
                throw PluginError(
                    plugin: source.plugin, file: source.mainName, line: source.returnLine,
                    "returns a list whose item \(position + 1) is \(stack.typeName(at: -1)), expected a contribution",
                    hint: "a list holds what it contributes, such as { command { … }, report { … } }")
            }
            list.append(bridge.contributions[Int(slot.pointee.index)])
        }
        let names = try? LuaTable(stack, at: -1, subject: "the list").names()
        return names?.isEmpty == true && list.count <= KindRegistration.maximumCount ? list : nil
    }

    /// - Parameter kept: What was committed before, which the end of the process does not take back.
    private func wall(_ limits: ScriptLimits, kept: String? = nil) -> OuterWall {
        let kind = source.place.hasPrefix("scripts/") ? "script" : "plugin"
        let stuck =
            "its deadline of \(limits.seconds) s has passed and it is stuck inside a library function"
        let message =
            if let kept {
                "\(kept), but a hook failed after it:\n"
                    + "\(kind) '\(source.plugin)' (\(source.place)) was stopped: \(stuck)"
            } else if bridge.isConsole {
                "the console was stopped: \(stuck); nothing of this input was written"
            } else {
                "\(kind) '\(source.plugin)' (\(source.place)) was stopped: \(stuck); nothing was written"
            }
        return OuterWall(grace: grace, message: "lunaria: \(message)\n", exitStatus: 124)
    }

    private static func limits(_ limits: ScriptLimits) -> LuaLimits {
        LuaLimits(
            memory: limits.megabytes << 20, deadline: .milliseconds(Int64((limits.seconds * 1000).rounded(.up))))
    }

    /// The functions that every script finds.
    static let globals =
        [LuaDecimal.make, LuaAmount.make, PrintModule.print, RaisedRefusal.refuse, RowRefusal.reject]
        + KindRegistration.kinds.map(\.constructor)

    /// Registers everything a script finds.
    private static func open(_ vm: LuaVM, _ provenance: Provenance?) -> CrossingTypes {
        let stack = LuaStack(vm.stack.state)
        let types = CrossingTypes(stack, provenance)
        for function in globals { vm.declare(function.declaration.name, function.bound(to: ())) }
        return types
    }
}
