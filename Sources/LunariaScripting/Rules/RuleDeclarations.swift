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
                plugin: machine.source.plugin, file: machine.source.manifest,
                "declares a hook for \(missing), which \(machine.source.mainName) does not contribute",
                hint: "return hook { object = \"\(missing)\", … } there, or take it out of `hooks`")
        }
    }

    private func error(_ line: Int?, _ message: String, hint: String) -> PluginError {
        PluginError(
            plugin: machine.source.plugin, file: machine.source.mainName, line: line, message, hint: hint)
    }
}
