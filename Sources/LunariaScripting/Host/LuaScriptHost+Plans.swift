import LuaVM
public import LunariaCore

extension LuaScriptHost {
    /// The incentive plan of that name as it is installed.
    public func plan(_ name: String) throws -> Plan {
        let runnable = try runnable(name)
        guard runnable.kind == .incentive else {
            throw UnknownRunnable(name: name, known: [], what: .plan)
        }
        return Plan(runnable: runnable, source: try source(of: runnable.plugin))
    }

    /// The incentive plan of that name out of a source that was stored with a run, over data of a schema.
    public func plan(_ name: String, from source: PlanSource, over schema: Schema) throws -> Plan {
        let place = "plugins/" + source.plugin
        guard let text = source.files["plugin.lua"] else {
            throw ManifestError(
                file: place, line: nil,
                Label(en: "the stored source has no plugin.lua", zh: "存储的源文件中没有 plugin.lua"))
        }
        let manifest = try Manifest(source: text, file: place + "/plugin.lua", folder: source.plugin)
        let stub = Plan(
            runnable: Runnable(
                name: name, kind: .incentive, plugin: source.plugin, version: manifest.version, place: place,
                summary: manifest.summary, parameters: [], reads: manifest.reads, writes: []),
            source: source)
        let machine = try PluginMachine(
            PluginMachine.Source(stub), schema: schema, limits: settings.limits,
            sandbox: LuaSandbox(hasSortedPairs: true))
        let contribution = try machine.incentive(name)
        guard let runnable = try runnable(.incentive(contribution), in: machine, manifest) else {
            throw UnknownRunnable(name: name, known: [], what: .plan)
        }
        return Plan(runnable: runnable, source: source)
    }

    /// Calculates a plan and gives each line to `emit` in order.
    public func calculate(
        _ job: PlanJob, over reader: any StoreReader, emit: @escaping (IncentiveLine) throws -> Void
    ) throws -> Calculation {
        try IncentiveCalculation(job, over: reader, coverage: coverage).calculate { line, _ in try emit(line) }
    }

    /// Which opportunities a plan looks at, with the parameters of a job.
    public func selection(of job: PlanJob, over reader: any StoreReader) throws -> DealSelection {
        let calculation = try IncentiveCalculation(job, over: reader, coverage: coverage)
        return calculation.selection(try calculation.extent().setting)
    }

    /// Calculates a plan and gives each line with its explanation to `emit`.
    public func explain(
        _ job: PlanJob, payee: String?, over reader: any StoreReader,
        emit: @escaping (IncentiveLine, Explanation?) throws -> Void
    ) throws -> Calculation {
        var job = job
        job.isExplaining = true
        job.readers = nil
        return try IncentiveCalculation(job, over: reader, only: payee, coverage: coverage).calculate(emit: emit)
    }

    /// The Lua files of a plugin as they are now.
    func source(of plugin: String) throws -> PlanSource {
        guard let found = catalog.plugin(plugin) else {
            throw UnknownRunnable(name: plugin, known: catalog.plugins.map(\.manifest.name), what: .plugin)
        }
        var files: [String: [UInt8]] = [:]
        for file in found.folder.luaFiles() {
            guard let bytes = try found.folder.read(file) else { continue }
            // Letters and their accents may be written in two ways, which a folder tells apart and a name should not.
            if files.updateValue(bytes, forKey: file) != nil {
                throw PluginError(
                    plugin: plugin, file: found.folder.shown + "/" + file, "is there twice, written with other bytes",
                    hint: "rename one of them")
            }
        }
        return PlanSource(plugin: plugin, files: files)
    }
}
