import LunariaCore

/// Checks that a plugin contributes the hooks and workflows that its manifest declares, and no others.
struct RuleDeclarations {
    let machine: PluginMachine
    let manifest: Manifest?

    func check() throws(PluginError) {
        var hooked: Set<String> = []
        for case .hook(let hook) in machine.contributions {
            guard let manifest else {
                throw error(
                    hook.line, "is a script that contributes a hook",
                    hint: "a hook is a plugin: a folder with plugin.lua, which declares it")
            }
            guard manifest.hooks.contains(hook.object) else {
                throw error(
                    hook.line,
                    "contributes a hook for \(hook.object), which \(machine.source.manifest) does not declare",
                    hint: "add \"\(hook.object)\" to `hooks` there, so that it is known without loading the plugin")
            }
            guard hooked.insert(hook.object).inserted else {
                throw error(
                    hook.line, "contributes two hooks for \(hook.object)", hint: "put what they do into one of them")
            }
        }
        if let missing = manifest?.hooks.first(where: { !hooked.contains($0) }) {
            throw PluginError(
                plugin: machine.source.plugin, file: machine.source.manifest, line: line(of: missing, in: "hooks"),
                "declares a hook for \(missing), which \(machine.source.mainName) does not contribute",
                hint: "return hook { object = \"\(missing)\", … } there, or take it out of `hooks`")
        }
        try checkWorkflows()
    }

    private func checkWorkflows() throws(PluginError) {
        var guarded: Set<WorkflowField> = []
        for case .workflow(let contribution) in machine.contributions {
            let field = contribution.guarded
            guard let manifest else {
                throw error(
                    contribution.line, "is a script that contributes a workflow",
                    hint: "a workflow is a plugin: a folder with plugin.lua, which declares it")
            }
            guard manifest.workflows.contains(field) else {
                throw error(
                    contribution.line,
                    "contributes a workflow on \(field), which \(machine.source.manifest) does not declare",
                    hint: "add \"\(field)\" to `workflows` there, so that it is known without loading the plugin")
            }
            guard guarded.insert(field).inserted else {
                throw error(
                    contribution.line, "contributes two workflows on \(field)", hint: "a field has one workflow")
            }
        }
        if let missing = manifest?.workflows.first(where: { !guarded.contains($0) }) {
            throw PluginError(
                plugin: machine.source.plugin, file: machine.source.manifest,
                line: line(of: missing.description, in: "workflows"),
                "declares a workflow on \(missing), which \(machine.source.mainName) does not contribute",
                hint:
                    "return workflow { object = \"\(missing.object)\", field = \"\(missing.field)\", … } there, or take "
                    + "it out of `workflows`")
        }
    }

    /// The line of an item in a list of the manifest.
    private func line(of item: String, in entry: String) -> Int? {
        guard let (bytes, _) = try? machine.source.module("plugin.lua"),
            let table = try? DataLiteralParser.parse(bytes)
        else { return nil }
        return ManifestLines(table).line(of: item, in: entry)
    }

    private func error(_ line: Int?, _ message: String, hint: String) -> PluginError {
        PluginError(
            plugin: machine.source.plugin, file: machine.source.mainName, line: line, message, hint: hint)
    }
}
