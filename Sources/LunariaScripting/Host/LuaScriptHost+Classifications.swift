import LuaVM
public import LunariaCore

extension LuaScriptHost {
    /// The classification of that name as it is installed.
    public func classification(_ name: String) throws -> Classification {
        let runnable = try runnable(name)
        guard case .classification(let contribution)? = try contribution(of: runnable).1 else {
            throw UnknownRunnable(name: name, known: [], what: .classification)
        }
        return Classification(runnable: runnable, object: contribution.object, field: contribution.field)
    }

    /// Classifies records in order of their keys and gives each to `emit`.
    public func classify(
        _ job: ClassificationJob, over reader: any RecordReader, emit: (ClassifiedRecord) throws -> Void
    ) throws {
        let runnable = job.classification.runnable
        try withMachine(of: runnable) { machine, contribution in
            guard case .classification(let contribution)? = contribution else {
                throw UnknownRunnable(name: runnable.name, known: [], what: .classification)
            }
            try ClassificationRun(machine: machine, contribution: contribution, job: job).run(over: reader, emit: emit)
        }
    }

    /// Refuses a classification whose plugin may not read its records or not write its field.
    func checkPermissions(
        _ contribution: ClassificationContribution, _ runnable: Runnable, _ source: PluginMachine.Source
    ) throws(PluginError) {
        let (object, field) = (contribution.object, contribution.field)
        guard runnable.reads.contains(object.name) else {
            throw PluginError(
                plugin: source.plugin, file: contribution.place?.file ?? source.mainName,
                line: contribution.place?.line,
                "'\(source.plugin)' may not read \(object.name), which '\(runnable.name)' classifies",
                hint: "add \"\(object.name)\" to `reads` in \(source.manifest)")
        }
        let isOwn = field.plugin == source.plugin && catalog.plugin(source.plugin) != nil
        guard isOwn || runnable.writes.contains(object.name) else {
            let owner = field.plugin.map { "the plugin '\($0)'" } ?? "the core"
            throw PluginError(
                plugin: source.plugin, file: contribution.place?.file ?? source.mainName,
                line: contribution.place?.line,
                "'\(source.plugin)' may not change \(object.name), whose field '\(field.name)' is of \(owner)",
                hint: "add \"\(object.name)\" to `writes` in \(source.manifest), or declare a field of its own")
        }
    }

    /// Refuses a classification of a field that another one classifies; `taken` is the name and place of each by its field.
    func checkFields(
        of machine: PluginMachine, _ taken: inout [String: (name: String, place: String)]
    ) throws(PluginError) {
        for case .classification(let contribution) in machine.contributions {
            let name = contribution.declarations.name ?? machine.source.plugin
            let field = "\(contribution.object.name).\(contribution.field.name)"
            if let other = taken.updateValue((name, machine.source.place), forKey: field) {
                throw PluginError(
                    plugin: machine.source.plugin, file: contribution.place?.file ?? machine.source.mainName,
                    line: contribution.place?.line,
                    "'\(name)' classifies \(field), which '\(other.name)' in \(other.place) classifies, too",
                    hint: "give one of them a field of its own")
            }
        }
    }
}
