import LunariaCore

extension PluginCatalog {
    /// The names of everything that can be loaded: plugins in order, then scripts.
    var sources: [String] {
        plugins.map(\.manifest.name)
            + scripts.map(\.name).filter { script in !plugins.contains { $0.manifest.name == script } }
    }

    /// What a machine needs to load a plugin or script, or `nil` if there is none of that name.
    func source(_ name: String) throws -> PluginMachine.Source? {
        if let plugin = plugin(name) {
            let folder = plugin.folder
            guard let main = try folder.read("main.lua") else {
                return try emptySource(plugin)
            }
            return PluginMachine.Source(
                plugin: name, version: plugin.manifest.version, place: folder.shown,
                manifest: folder.shown + "/plugin.lua", mainName: folder.shown + "/main.lua", main: main,
                module: { path throws(SourceError) in
                    try folder.readModule(path).map { bytes in (bytes, folder.shown + "/" + path) }
                })
        }
        guard let script = scripts.first(where: { $0.name == name }) else { return nil }
        return PluginMachine.Source(
            plugin: name, version: "", place: script.shown, manifest: script.shown, mainName: script.shown,
            main: try SourceFile.read(script.path, shown: script.shown), module: { _ throws(SourceError) in nil })
    }

    /// What a machine needs to load a spec of a plugin: it finds the plugin's modules, and others beside itself.
    func specSource(_ file: String, of plugin: Plugin) throws -> PluginMachine.Source {
        let folder = plugin.folder
        guard let main = try folder.read(file) else {
            throw SourceError(path: folder.shown + "/" + file, reason: "it is no longer there")
        }
        return PluginMachine.Source(
            plugin: plugin.manifest.name, version: plugin.manifest.version, place: folder.shown,
            manifest: folder.shown + "/plugin.lua", mainName: folder.shown + "/" + file, main: main,
            module: { path throws(SourceError) in
                try folder.read(path).map { bytes in (bytes, folder.shown + "/" + path) }
            })
    }

    /// A file outside the plugin folders, such as an import mapping named on the command line.
    static func fileSource(_ path: String) throws(SourceError) -> PluginMachine.Source {
        PluginMachine.Source(
            plugin: path, version: "", place: path, manifest: path, mainName: path,
            main: try SourceFile.read(path, shown: path), module: { _ throws(SourceError) in nil })
    }

    /// The refused plugin of that name, or one whose code has the name as a text: what it contributes is not known.
    func refused(naming name: String) -> RefusedPlugin? {
        refused.first { $0.name == name }
            ?? refused.first { plugin in
                let folder = PluginFolder(path: plugin.path, shown: plugin.place)
                return folder.codeFiles().contains { file in
                    let source = try? folder.read(file)
                    return LuaLexer.tokens(of: source ?? []).contains { $0.kind == .string && $0.text == name }
                }
            }
    }

    private func emptySource(_ plugin: Plugin) throws -> PluginMachine.Source? {
        throw PluginError(
            plugin: plugin.manifest.name, file: plugin.folder.shown, "the folder has no main.lua",
            hint: "main.lua returns what the plugin contributes, or `return {}`")
    }
}
