import LuaVM
public import LunariaCore

/// Runs plugins and scripts, each in a Lua machine of its own that is opened when it is first needed.
public final class LuaScriptHost: ScriptHost {
    let catalog: PluginCatalog
    let settings: WorkspaceSettings
    /// The plugins that alone are asked about writes; empty for all.
    let ruling: Set<String>
    /// The hooks that plugins declare, by object, in order.
    let ruled: [String: [Follower]]
    /// The objects whose hooks may write records.
    let writing: Set<String>
    /// The workflows that plugins declare, by object, each with its plugin, in order.
    let guarded: [String: [GuardedField]]
    /// The hooks that were asked already.
    var hooks: [Follower: HookRun] = [:]
    /// The workflows that were asked already.
    var workflows: [WorkflowField: WorkflowRun] = [:]
    /// The hooks that are being asked or told, each by the writes of the one before.
    var active: [Follower] = []
    /// What keeps count of the lines that run, if anything does.
    let coverage: LineCoverage?
    private var machines: [String: PluginMachine] = [:]

    /// Makes a host for what a catalog has found.
    ///
    /// - Parameters:
    ///   - ruling: The plugins that are asked about writes, or `nil` for all.
    ///   - coverage: What keeps count of the lines that run; scripts are then slower.
    public init(
        catalog: PluginCatalog, settings: WorkspaceSettings, ruling: Set<String>? = nil,
        coverage: LineCoverage? = nil
    ) {
        self.catalog = catalog
        self.settings = settings
        self.ruling = ruling ?? []
        self.coverage = coverage
        let manifests = catalog.plugins.map(\.manifest).filter { ruling?.contains($0.name) ?? true }
        ruled = Self.ruled(manifests)
        writing = Self.writing(manifests)
        guarded = Self.guarded(manifests)
    }

    /// Everything `lunaria run` can run, by name; what fails to load goes to `onFailure`.
    public func runnables(onFailure: (any Error) -> Void) throws -> [Runnable] {
        var found: [String: Runnable] = [:]
        var fields: [String: (name: String, place: String)] = [:]
        for name in catalog.sources {
            // All machines open at once take hundreds of megabytes, and the time it takes to get them.
            let isOpen = machines[name] != nil
            defer { if !isOpen { machines[name] = nil } }
            do {
                try checkFields(of: machine(name), &fields)
                for runnable in try runnables(of: name) {
                    found[runnable.name] = try first(of: runnable, found[runnable.name])
                }
            } catch {
                onFailure(error)
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }

    /// Runs a command or a report in its plugin's machine and answers what it has to show.
    public func run(
        _ runnable: Runnable, _ parameters: [String: ParameterValue], over store: ScriptStore,
        in context: ScriptContext
    ) throws -> Document {
        try withMachine(of: runnable) { machine, contribution in
            switch contribution {
            case .command(let command):
                let state = RunState(
                    store: store, context: context, reads: runnable.reads, writes: runnable.writes,
                    fills: runnable.fills)
                return try CommandRun(machine: machine, command: command, runnable: runnable, parameters: parameters)
                    .run(state)
            case .report(let report):
                let state = RunState(
                    store: .reading(store.reader), context: context, reads: runnable.reads, writes: [],
                    onlyReads: Runnable.Kind.report.phrase)
                return try ReportRun(machine: machine, report: report, runnable: runnable, parameters: parameters)
                    .run(state)
            case .incentive, .importMapping, .form, .hook, .workflow, .classification, .planner, .alert, nil:
                throw UnknownRunnable(name: runnable.name, known: [], what: .reader)
            }
        }
    }

    /// Runs `body` in the machine of a runnable, which ends with it: what the script keeps in its variables must not
    /// reach the next run.
    func withMachine<Result>(
        of runnable: Runnable, _ body: (PluginMachine, Contribution?) throws -> Result
    ) throws -> Result {
        let (machine, contribution) = try contribution(of: runnable)
        defer { machines[source(of: runnable)] = nil }
        do {
            return try body(machine, contribution)
        } catch let error as PluginError where error.isDeadline && error.occasion == nil {
            throw error.about("while the \(runnable.kind.rawValue) '\(runnable.name)' ran")
        }
    }

    /// The machine of a runnable's plugin, and the contribution that is the runnable.
    func contribution(of runnable: Runnable) throws -> (PluginMachine, Contribution?) {
        let source = source(of: runnable)
        let machine = try machine(source)
        let manifest = catalog.plugin(source)?.manifest
        let found = try machine.contributions.first { contribution in
            let described = try self.runnable(contribution, in: machine, manifest)
            return described?.name == runnable.name && described?.kind == runnable.kind
        }
        return (machine, found)
    }

    /// The import mapping of that plugin, or in the Lua file of that path, for an object.
    public func mapping(_ name: String, for object: ObjectDefinition) throws -> any RowMapping {
        let machine = try mappingMachine(name)
        var objects: [String] = []
        for case .importMapping(let contribution) in machine.contributions {
            if contribution.object == object.name {
                let context = ScriptContext(
                    asOf: .first, currency: settings.currency, fiscalYear: settings.fiscalYear,
                    limits: settings.limits)
                return ImportMappingRun(machine: machine, mapping: contribution, object: object, context: context)
            }
            objects.append(contribution.object)
        }
        throw UnknownMapping(source: name, object: object.name, objects: objects)
    }
}

extension LuaScriptHost {
    /// The machine of one of the catalog's sources, opened if it is not yet.
    func machine(_ name: String) throws -> PluginMachine {
        if let machine = machines[name] { return machine }
        guard let source = try catalog.source(name) else {
            throw UnknownRunnable(name: name, known: catalog.names, what: .source)
        }
        return try open(source, as: name)
    }

    private func open(_ source: PluginMachine.Source, as name: String) throws -> PluginMachine {
        let machine = try load(source, catalog.plugin(name)?.manifest)
        machines[name] = machine
        return machine
    }

    /// Loads a plugin or script into a new machine.
    func load(_ source: PluginMachine.Source, _ manifest: Manifest?) throws -> PluginMachine {
        var source = source
        source.coverage = coverage
        let machine = try PluginMachine(
            source, schema: catalog.schema, limits: settings.limits, sandbox: LuaSandbox(hasSortedPairs: true))
        try RuleDeclarations(machine: machine, manifest: manifest).check()
        for case .form(let form) in machine.contributions { try form.check(source, manifest) }
        for contribution in machine.contributions {
            let isPlan = if case .incentive = contribution { true } else { false }
            try contribution.used?.check(source, manifest, isPlan: isPlan)
        }
        return machine
    }

    /// The machine of a mapping: of the plugin of that name, or of a file of its own.
    private func mappingMachine(_ name: String) throws -> PluginMachine {
        if name.hasSuffix(".lua") || name.contains("/") {
            return try open(try PluginCatalog.fileSource(name), as: name)
        }
        if let source = catalog.source(named: name) { return try machine(source) }
        // A plugin that does not load has no mapping to offer.
        let known = catalog.sources.filter { source in
            let contributions = (try? machine(source))?.contributions ?? []
            return contributions.contains { if case .importMapping = $0 { true } else { false } }
        }
        throw UnknownRunnable(name: name, known: known, what: .mapping)
    }

    func runnables(of name: String) throws -> [Runnable] {
        let machine = try machine(name)
        let manifest = catalog.plugin(name)?.manifest
        var fields: [String: (name: String, place: String)] = [:]
        try checkFields(of: machine, &fields)
        let runnables = try machine.contributions.compactMap { contribution in
            guard let runnable = try runnable(contribution, in: machine, manifest) else { return nil as Runnable? }
            try check(runnable.parameters, machine.source)
            return runnable
        }
        var names: Set<String> = []
        for runnable in runnables where !names.insert(runnable.name).inserted {
            throw PluginError(
                plugin: machine.source.plugin, file: machine.source.mainName, "contributes '\(runnable.name)' twice",
                hint: "give each contribution a name of its own")
        }
        return runnables
    }

    /// Refuses a default or a bound that its own parameter would not take.
    private func check(_ parameters: [ParameterDefinition], _ source: PluginMachine.Source) throws {
        let context = ParameterDefinition.Context(currency: settings.currency, fiscalYear: settings.fiscalYear)
        for parameter in parameters {
            do {
                try parameter.check(in: context)
            } catch {
                throw PluginError(plugin: source.plugin, file: source.manifest, error.description)
            }
        }
    }
}
