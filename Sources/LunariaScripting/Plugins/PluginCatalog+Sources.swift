import Glibc
import LunariaCore

extension PluginCatalog {
    /// Everything that can be loaded: plugins in order by their names, then scripts by their files, `scripts/x.lua`.
    ///
    /// Left out are scripts that go by the name of a plugin, unless the script is the company's and the plugin bundled.
    var sources: [String] {
        plugins.map(\.manifest.name) + scripts.filter { !isHidden($0) }.map(\.shown)
    }

    /// The names of everything that can be loaded.
    var names: [String] { sources.map(name(of:)) }

    /// The name that what can be loaded goes by.
    func name(of source: String) -> String { scripts.first { $0.shown == source }?.name ?? source }

    /// Whether a script cannot be run because a plugin has its name.
    public func isHidden(_ script: Script) -> Bool {
        guard let plugin = plugin(script.name) else { return false }
        return plugin.origin == .workspace || script.origin == .bundled
    }

    /// The plugin or script that goes by that name, the company's own first; `nil` if there is none.
    func source(named name: String) -> String? {
        if let script = scripts.first(where: { $0.name == name }), !isHidden(script) { return script.shown }
        return plugin(name)?.manifest.name
    }

    /// Whether what can be loaded is the company's own.
    func isOwn(_ source: String) -> Bool {
        plugin(source).map { $0.origin == .workspace }
            ?? scripts.contains { $0.shown == source && $0.origin == .workspace }
    }

    /// Whether the code of what can be loaded has a text of its own that says this name.
    func mentions(_ name: String, in source: String) -> Bool {
        if let plugin = plugin(source) { return Self.mentions(name, plugin.folder) }
        guard let script = scripts.first(where: { $0.shown == source }),
            let bytes = try? SourceFile.read(script.path, shown: script.shown)
        else { return false }
        return Self.mentions(name, bytes)
    }

    /// What a machine needs to load one of `sources`, or `nil` if there is none such.
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
                }, library: PluginLibrary(of: plugin, in: self))
        }
        guard let script = scripts.first(where: { $0.shown == name }) else { return nil }
        return PluginMachine.Source(
            plugin: script.name, version: "", place: script.shown, manifest: script.shown, mainName: script.shown,
            main: try SourceFile.read(script.path, shown: script.shown), module: { _ throws(SourceError) in nil })
    }

    /// What a machine needs to load a spec of a plugin: it finds the plugin's modules, and others beside itself.
    func specSource(_ file: String, of plugin: Plugin) throws -> PluginMachine.Source {
        let folder = plugin.folder
        guard let main = try folder.read(file) else {
            throw SourceError(path: folder.shown + "/" + file, reason: Label(en: "it is no longer there", zh: "文件已不存在"))
        }
        return PluginMachine.Source(
            plugin: plugin.manifest.name, version: plugin.manifest.version, place: folder.shown,
            manifest: folder.shown + "/plugin.lua", mainName: folder.shown + "/" + file, main: main,
            module: { path throws(SourceError) in
                try folder.read(path).map { bytes in (bytes, folder.shown + "/" + path) }
            }, library: PluginLibrary(of: plugin, in: self))
    }

    /// A file outside the plugin folders, such as an import mapping named on the command line.
    static func fileSource(_ path: String) throws(SourceError) -> PluginMachine.Source {
        PluginMachine.Source(
            plugin: path, version: "", place: path, manifest: path, mainName: path,
            main: try SourceFile.read(path, shown: path), module: { _ throws(SourceError) in nil })
    }

    /// The plugin of that name that is refused or set aside, or one whose code has the name as a text: what it contributes
    /// is not known.
    func refused(naming name: String) -> RefusedPlugin? {
        (refused + setAside).first { $0.name == name }
            ?? refused.first { Self.mentions(name, PluginFolder(path: $0.path, shown: $0.place)) }
            ?? setAside.first { Self.mentions(name, PluginFolder(path: $0.path, shown: $0.place)) }
    }

    private static func mentions(_ name: String, _ folder: PluginFolder) -> Bool {
        folder.codeFiles().contains { file in mentions(name, (try? folder.read(file)) ?? []) }
    }

    private static func mentions(_ name: String, _ code: [UInt8]) -> Bool {
        guard holds(code, name) else { return false }
        return LuaLexer.tokens(of: code).contains { $0.kind == .string && $0.text == name }
    }

    /// Whether the bytes of a text are somewhere in the code; most code is done with here.
    private static func holds(_ code: [UInt8], _ text: String) -> Bool {
        let text = Array(text.utf8)
        guard let first = text.first else { return true }
        return code.withUnsafeBytes { code in
            var rest = code
            while rest.count >= text.count, let start = rest.baseAddress,
                let found = memchr(start, Int32(first), rest.count - text.count + 1)
            {
                if memcmp(found, text, text.count) == 0 { return true }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(UnsafeRawPointer(found) - start + 1))
            }
            return false
        }
    }

    private func emptySource(_ plugin: Plugin) throws -> PluginMachine.Source? {
        throw PluginError(
            plugin: plugin.manifest.name, file: plugin.folder.shown, "the folder has no main.lua",
            hint: "main.lua returns what the plugin contributes, or `return {}`")
    }
}
