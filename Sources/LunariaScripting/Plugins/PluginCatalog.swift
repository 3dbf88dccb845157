public import LunariaCore

/// Everything that was found in the plugin and script folders, and the schema it adds up to.
///
/// Nothing is executed.
public struct PluginCatalog: Sendable {
    /// A folder to look in.
    public struct Source: Sendable {
        /// The folder that holds `plugins` and `scripts`.
        public let path: String
        /// What the plugins and scripts found there are marked as.
        public let origin: Plugin.Origin

        /// Makes a source.
        public init(path: String, origin: Plugin.Origin) {
            self.path = path
            self.origin = origin
        }
    }

    /// The sound plugins, each after those it requires.
    public private(set) var plugins: [Plugin] = []
    /// The plugins that cannot be used, each with the reason.
    public private(set) var refused: [RefusedPlugin] = []
    /// The bundled plugins that cannot be used with a company's own plugin in place of one they require, with the reasons.
    ///
    /// They stop nothing: the company has chosen its own.
    public private(set) var setAside: [RefusedPlugin] = []
    /// The sound plugins whose place another one of the same name has taken.
    public private(set) var replaced: [Plugin] = []
    /// The scripts by name.
    public private(set) var scripts: [Script] = []
    /// The objects of the core with everything the sound plugins declare.
    public private(set) var schema = Schema()

    /// Looks through the sources.
    ///
    /// What a later source holds takes the place of the same name in an earlier one, so that a company changes a
    /// bundled plugin by copying it. A plugin's folder that stands somewhere else takes the place of all others.
    public init(sources: [Source], folders: [String] = []) {
        var found: [String: Plugin] = [:]
        var scripts: [String: Script] = [:]
        for source in sources {
            for name in SourceFile.names(in: source.path + "/plugins") {
                guard SourceFile.isFolder(source.path + "/plugins/" + name) else { continue }
                if let earlier = found[name] { replaced.append(earlier) }
                do {
                    found[name] = try Self.readPlugin(
                        name, path: source.path + "/plugins/" + name, shown: "plugins/" + name, source.origin)
                } catch {
                    found[name] = nil
                    refuse(name, source.path + "/plugins/" + name, shown: "plugins/" + name, source.origin, error)
                }
            }
            for file in SourceFile.names(in: source.path + "/scripts") where file.hasSuffix(".lua") {
                let name = String(file.dropLast(4))
                scripts[name] = Script(
                    name: name, origin: source.origin, path: source.path + "/scripts/" + file,
                    shown: "scripts/" + file)
            }
        }
        for path in folders {
            let name = SourceFile.resolve(path)?.split(separator: "/").last.map(String.init) ?? path
            do {
                found[name] = try Self.readPlugin(name, path: path, shown: path, .workspace)
            } catch {
                refuse(name, path, shown: path, .workspace, error)
            }
        }
        self.scripts = scripts.values.sorted { $0.name < $1.name }
        order(found)
    }

    /// The plugin of that name, or `nil`.
    public func plugin(_ name: String) -> Plugin? { plugins.first { $0.manifest.name == name } }

    /// The names of a plugin and of all it requires, directly or round about.
    public func requirements(of plugin: Plugin) -> Set<String> {
        // Each plugin comes after those it requires.
        plugins.reversed().reduce(into: [plugin.manifest.name]) { names, other in
            if names.contains(other.manifest.name) { names.formUnion(other.manifest.requires) }
        }
    }

    /// The folders on disk of all plugins that were found, whether they can be used or not.
    public var folders: [String] { plugins.map(\.path) + (refused + setAside).map(\.path) }

    private static func readPlugin(
        _ name: String, path: String, shown: String, _ origin: Plugin.Origin
    ) throws -> Plugin {
        guard let path = SourceFile.resolve(path) else {
            throw SourceError(path: shown, reason: Label(en: "the folder cannot be opened", zh: "无法打开该文件夹"))
        }
        let folder = PluginFolder(path: path, shown: shown)
        let source: [UInt8]?
        do {
            source = try folder.read("plugin.lua")
        } catch  where error.line != nil {
            throw ManifestError(file: error.path, line: error.line, error.reason)
        }
        guard let bytes = source else {
            throw ManifestError(
                file: shown, line: nil,
                Label(
                    en:
                        "the folder has no manifest, expected a file plugin.lua; a plugin's folder holds plugin.lua and "
                        + "main.lua",
                    zh: "文件夹中没有插件清单，应有文件 plugin.lua；插件文件夹包含 plugin.lua 和 main.lua"))
        }
        let manifest = try Manifest(source: bytes, file: shown + "/plugin.lua", folder: name)
        return Plugin(manifest: manifest, origin: origin, folder: folder)
    }

    /// Puts each plugin after those it requires and declares what it adds.
    private mutating func order(_ found: [String: Plugin]) {
        var state: [String: Bool] = [:]
        // Bundled plugins first: a company's plugin that clashes with one of them is the one to be refused.
        let names = found.keys.sorted { left, right in
            let isBundled = (found[left]?.origin == .bundled, found[right]?.origin == .bundled)
            return isBundled.0 == isBundled.1 ? left < right : isBundled.0
        }
        for name in names { _ = admit(name, found, &state, path: []) }
    }

    /// Admits a plugin and what it requires; answers whether it is sound.
    private mutating func admit(
        _ name: String, _ found: [String: Plugin], _ state: inout [String: Bool], path: [String]
    ) -> Bool {
        if let known = state[name] { return known }
        guard let plugin = found[name] else { return false }
        let manifest = plugin.manifest
        let file = plugin.folder.shown + "/plugin.lua"
        for required in manifest.requires {
            if let start = (path + [name]).firstIndex(of: required) {
                let circle = ((path + [name])[start...] + [required]).joined(separator: " → ")
                let line = ManifestLines(of: plugin.folder)?.line(of: required, in: "requires")
                let problem =
                    required == name
                    ? Label(
                        en: "the plugin requires itself; take \"\(name)\" out of `requires`",
                        zh: "插件依赖自身；请从 `requires` 中去掉 \"\(name)\"")
                    : Label(
                        en:
                            "plugins require each other: \(circle); take \"\(required)\" out of `requires` here, or the "
                            + "entry that leads back to '\(name)' out of another one",
                        zh: "插件互相依赖：\(circle)；请从此处的 `requires` 中去掉 \"\(required)\"，或从另一个插件中去掉指回“\(name)”的条目")
                return refuse(plugin, ManifestError(file: file, line: line, problem), &state)
            }
            if !admit(required, found, &state, path: path + [name]) {
                let aside = setAside.contains { $0.name == required }
                let hint = Spelling.suggestion(for: required, among: Array(found.keys))
                let problem =
                    found[required] == nil && !refused.contains { $0.name == required }
                    ? Label(
                        en: "requires the plugin '\(required)', which is not there\(hint.en)",
                        zh: "依赖的插件“\(required)”不存在\(hint.zh)")
                    : Label(
                        en: "requires the plugin '\(required)', which is \(aside ? "set aside" : "refused")",
                        zh: "依赖的插件“\(required)”已被\(aside ? "搁置" : "拒绝")")
                let line = ManifestLines(of: plugin.folder)?.line(of: required, in: "requires")
                return refuse(plugin, ManifestError(file: file, line: line, problem), &state)
            }
        }
        do {
            let schema = try declared(manifest)
            try check(manifest.workflows, of: schema)
            self.schema = schema
        } catch {
            return refuse(
                plugin, ManifestError(file: file, line: error.line(in: plugin.folder), error.problem), &state)
        }
        plugins.append(plugin)
        state[name] = true
        return true
    }

    private mutating func refuse(_ plugin: Plugin, _ error: ManifestError, _ state: inout [String: Bool]) -> Bool {
        if state[plugin.manifest.name] == nil {
            let cause = causeToSetAside(plugin)
            let error =
                cause.map { cause in
                    let problem = error.problem
                    return ManifestError(
                        file: error.file, line: error.line,
                        Label(en: "\(problem.en); \(cause.en)", zh: "\(problem.zh)；\(cause.zh)"))
                } ?? error
            let refusal = RefusedPlugin(
                name: plugin.manifest.name, origin: plugin.origin, place: plugin.place, path: plugin.path, error: error)
            if cause == nil { refused.append(refusal) } else { setAside.append(refusal) }
        }
        state[plugin.manifest.name] = false
        return false
    }

    /// Which plugin that a bundled one requires, directly or round about, has given its place to the company's own.
    private func causeToSetAside(_ plugin: Plugin) -> Label? {
        guard plugin.origin == .bundled else { return nil }
        let required = plugin.manifest.requires.reduce(into: Set(plugin.manifest.requires)) { names, name in
            if let other = self.plugin(name) { names.formUnion(requirements(of: other)) }
        }
        if let own = replaced.first(where: { required.contains($0.manifest.name) }) {
            let name = own.manifest.name
            return Label(
                en: "the workspace has a plugin '\(name)' of its own, with which this one cannot be used",
                zh: "工作区有自己的插件“\(name)”，此插件不能与它同用")
        }
        return setAside.first { required.contains($0.name) }.map { Label(en: "see '\($0.name)'", zh: "见“\($0.name)”") }
    }

    private mutating func refuse(
        _ name: String, _ path: String, shown: String, _ origin: Plugin.Origin, _ error: any Error
    ) {
        refused.append(
            RefusedPlugin(
                name: name, origin: origin, place: shown, path: SourceFile.resolve(path) ?? path, error: error))
    }
}
