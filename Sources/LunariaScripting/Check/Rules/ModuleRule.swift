import LunariaCore

/// A module that is not there or never used, and a file that is never required.
enum ModuleRule: PluginRule {
    static let name = "module"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { file in missing(in: file, plugin) + unused(in: file) } + strays(plugin)
    }

    private static func missing(in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        let names = plugin.files.map(\.name)
        return file.modules.compactMap { use in
            guard let wanted = use.file, !names.contains(wanted) else { return nil }
            return PluginFinding(
                Self.self, .critical, file.shown, line: use.line,
                "requires \(wanted), which is not there\(Spelling.hint(for: wanted, among: names))",
                hint: "`require` finds the plugin's own files and the modules lunaria.*")
        }
    }

    private static func unused(in file: CheckedFile) -> [PluginFinding] {
        file.modules.compactMap { use in
            guard let local = use.local, file.tokens.count(where: { $0.is(local) }) == 1 else { return nil }
            return PluginFinding(
                Self.self, .warn, file.shown, line: use.line, "requires '\(use.module ?? local)' and never uses it",
                hint: "take the line out")
        }
    }

    private static func strays(_ plugin: CheckedPlugin) -> [PluginFinding] {
        let modules = plugin.files.flatMap(\.modules)
        // A name that is put together while the plugin runs may be that of any file.
        guard !modules.contains(where: { $0.module == nil }) else { return [] }
        var reached: Set = ["main.lua"]
        var open = ["main.lua"]
        while let name = open.popLast() {
            let wanted = plugin.files.first { $0.name == name }?.modules.compactMap(\.file) ?? []
            for next in wanted where reached.insert(next).inserted { open.append(next) }
        }
        return plugin.files.filter { !reached.contains($0.name) }.map { file in
            PluginFinding(
                Self.self, .warn, file.shown, "is never required", hint: "require it, or take the file out")
        }
    }
}
