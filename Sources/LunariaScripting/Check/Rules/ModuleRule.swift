import LunariaCore

/// A module that is not there or never used, and a file that is never required.
enum ModuleRule: PluginRule {
    static let name = "module"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { file in missing(in: file, plugin) + unused(in: file) }
            + plugin.borrowed.flatMap { file in missing(in: file, plugin) } + strays(plugin)
    }

    private static func missing(in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        let names = plugin.files.map(\.name)
        return file.modules.compactMap { use in
            guard let wanted = use.file, !names.contains(wanted) else { return nil }
            let own = ownFile(wanted, plugin)
            if own != wanted, names.contains(own), PluginLibrary.isModule(own) { return nil }
            if plugin.borrowed.contains(where: { $0.name == wanted }) {
                guard plugin.hasPlan else { return nil }
                return PluginFinding(
                    Self.self, .critical, file.shown, line: use.line,
                    "requires a file of another plugin, and contributes an incentive plan, whose source is stored with each run",
                    hint: "put what the plan needs into a file of its own plugin")
            }
            if let lender = PluginLibrary.parts(of: wanted)?.plugin, lender != plugin.manifest.name,
                plugin.catalog.plugin(lender) != nil, !plugin.manifest.requires.contains(lender)
            {
                return PluginFinding(
                    Self.self, .critical, file.shown, line: use.line,
                    "requires \(wanted), a file of a plugin that is not in `requires`",
                    hint: "add \"\(lender)\" to `requires` in \(plugin.manifestFile)")
            }
            return PluginFinding(
                Self.self, .critical, file.shown, line: use.line,
                "requires \(wanted), which is not there\(Spelling.hint(for: wanted, among: names))",
                hint:
                    "`require` finds the plugin's own files, those of the plugins it requires and the modules lunaria.*"
            )
        }
    }

    /// The file in the plugin's folder that a path names, with or without the plugin in front.
    private static func ownFile(_ path: String, _ plugin: CheckedPlugin) -> String {
        guard let (name, file) = PluginLibrary.parts(of: path), name == plugin.manifest.name else { return path }
        return file
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
        var reached = lent(plugin).union(["main.lua"])
        var open = Array(reached)
        while let name = open.popLast() {
            let wanted = plugin.files.first { $0.name == name }?.modules.compactMap(\.file) ?? []
            let files = wanted.flatMap { [$0, ownFile($0, plugin)] }
            for next in files where reached.insert(next).inserted { open.append(next) }
        }
        return plugin.files.filter { !reached.contains($0.name) }.map { file in
            PluginFinding(
                Self.self, .warn, file.shown, "is never required", hint: "require it, or take the file out")
        }
    }

    /// The files that plugins which require this one have from it.
    private static func lent(_ plugin: CheckedPlugin) -> Set<String> {
        let borrowers = plugin.catalog.plugins.filter { $0.manifest.requires.contains(plugin.manifest.name) }
        let files = borrowers.flatMap { other in
            (other.folder.codeFiles() + other.folder.specFiles()).flatMap { file in
                ModuleUse.all(in: LuaLexer.tokens(of: (try? other.folder.read(file)) ?? [])).compactMap(\.file)
            }
        }
        return Set(files.map { ownFile($0, plugin) })
    }
}
