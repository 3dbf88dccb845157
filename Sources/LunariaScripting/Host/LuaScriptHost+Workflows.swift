public import LunariaCore

extension LuaScriptHost {
    /// Asks the workflows of an object about changes.
    func reviewMoves(
        _ changes: inout [ProposedChange], of object: ObjectDefinition, over writer: any RecordWriter,
        in context: WriteContext
    ) throws {
        for plugin in catalog.plugins {
            for field in plugin.manifest.workflows where field.object == object.name {
                try workflow(field, of: plugin).review(&changes, over: writer, in: context)
            }
        }
    }

    /// The workflows of all plugins, in the order of plugins; what fails to load goes to `onFailure`.
    public func workflows(onFailure: (any Error) -> Void) throws -> [(workflow: Workflow, place: String)] {
        var found: [(Workflow, String)] = []
        for plugin in catalog.plugins {
            do {
                for field in plugin.manifest.workflows {
                    found.append((try workflow(field, of: plugin).workflow, plugin.place))
                }
            } catch {
                onFailure(error)
            }
        }
        return found
    }

    /// The workflow of a plugin on a field, loaded into a machine of its own when it is first asked.
    private func workflow(_ field: WorkflowField, of plugin: Plugin) throws -> WorkflowRun {
        if let run = workflows[field] { return run }
        guard let source = try catalog.source(plugin.manifest.name) else {
            throw UnknownRunnable(name: plugin.manifest.name, known: catalog.sources, what: "plugin")
        }
        let machine = try load(source, plugin.manifest)
        let object = try catalog.schema.requireObject(field.object)
        for case .workflow(let contribution) in machine.contributions where contribution.guarded == field {
            guard let position = object.position(of: field.field) else { continue }
            let run = WorkflowRun(
                machine: machine, workflow: contribution, object: object, position: position,
                manifest: plugin.manifest, parameters: try settings.parameters(of: plugin.manifest))
            workflows[field] = run
            return run
        }
        throw PluginError(
            plugin: plugin.manifest.name, file: source.manifest, "declares a workflow on \(field) and has none")
    }
}
