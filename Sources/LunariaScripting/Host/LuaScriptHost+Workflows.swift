public import LunariaCore

extension LuaScriptHost {
    /// Asks the workflows of an object about changes.
    func reviewMoves(
        _ changes: inout [ProposedChange], of object: ObjectDefinition, over writer: any RecordWriter,
        in context: WriteContext
    ) throws {
        for field in guarded[object.name] ?? [] {
            try workflow(field).review(&changes, over: writer, in: context) { name in try form(name) }
        }
    }

    /// The workflows that plugins declare: by object, in the order of plugins.
    static func guarded(_ manifests: [Manifest]) -> [String: [GuardedField]] {
        let fields = manifests.flatMap { manifest in
            manifest.workflows.map { GuardedField(plugin: manifest.name, field: $0) }
        }
        return Dictionary(grouping: fields) { $0.field.object }
    }

    /// The workflows of all plugins, in the order of plugins; what fails to load goes to `onFailure`.
    public func workflows(onFailure: (any Error) -> Void) throws -> [(workflow: Workflow, place: String)] {
        var found: [(Workflow, String)] = []
        for plugin in catalog.plugins {
            do {
                for field in plugin.manifest.workflows {
                    let run = try workflow(GuardedField(plugin: plugin.manifest.name, field: field))
                    found.append((run.workflow, plugin.place))
                    for name in run.forms {
                        do { try run.confirm(name) { name in try form(name) } } catch { onFailure(error) }
                    }
                }
            } catch {
                onFailure(error)
            }
        }
        return found
    }

    /// The workflow of a plugin on a field, loaded into a machine of its own when it is first asked.
    private func workflow(_ guarded: GuardedField) throws -> WorkflowRun {
        let field = guarded.field
        if let run = workflows[field] { return run }
        guard let plugin = catalog.plugin(guarded.plugin), let source = try catalog.source(guarded.plugin) else {
            throw UnknownRunnable(name: guarded.plugin, known: catalog.names, what: .plugin)
        }
        let machine = try load(source, plugin.manifest)
        let object = try catalog.schema.requireObject(field.object)
        for case .workflow(let contribution) in machine.contributions where contribution.guarded == field {
            guard let position = object.position(of: field.field) else { continue }
            let run = WorkflowRun(
                machine: machine, workflow: contribution, object: object, position: position,
                manifest: plugin.manifest,
                parameters: try settings.parameters(of: plugin.manifest, used: contribution.used))
            workflows[field] = run
            return run
        }
        throw PluginError(
            plugin: guarded.plugin, file: source.manifest, "declares a workflow on \(field) and has none")
    }
}

/// A field that a workflow of a plugin guards.
struct GuardedField {
    let plugin: String
    let field: WorkflowField
}
