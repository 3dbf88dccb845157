import LunariaCore
import LunariaScripting

/// The plugins that somebody names, among all there are.
struct PluginChoice {
    /// Everything that was found.
    let catalog: PluginCatalog
    /// The chosen plugins that are sound: as they were named, or all by name.
    let plugins: [Plugin]
    /// The chosen plugins that cannot be used.
    let refused: [RefusedPlugin]

    /// Looks for plugins by name or by the path of their folder; takes all if none is named.
    init(_ names: [String], from root: String?, _ installation: Installation) throws {
        let sources =
            [PluginCatalog.Source(path: installation.path, origin: .bundled)]
            + (root.map { [.init(path: $0, origin: .workspace)] } ?? [])
        var catalog = PluginCatalog(sources: sources)
        let paths = try names.filter(Self.isPath).map { path in
            guard let resolved = ResolvedPath.of(path) else {
                throw Failure(.usage, english: "there is no folder \(path.shortened), expected that of a plugin")
            }
            return (path: path, resolved: resolved)
        }
        let strange = paths.filter { path in !catalog.folders.contains(path.resolved) }
        if !strange.isEmpty { catalog = PluginCatalog(sources: sources, folders: strange.map(\.path)) }
        self.catalog = catalog
        guard !names.isEmpty else {
            plugins = catalog.plugins.sorted { $0.manifest.name < $1.manifest.name }
            refused = catalog.refused
            return
        }
        var plugins: [Plugin] = []
        var refused: [RefusedPlugin] = []
        let unusable = catalog.refused + catalog.setAside
        for name in names {
            let path = paths.first { $0.path == name }?.resolved
            if let plugin = catalog.plugins.first(where: { path == nil ? $0.manifest.name == name : $0.path == path }) {
                plugins.append(plugin)
            } else if let plugin = unusable.first(where: { path == nil ? $0.name == name : $0.path == path }) {
                refused.append(plugin)
            } else {
                let known = catalog.plugins.map(\.manifest.name) + unusable.map(\.name)
                let hint = Spelling.suggestion(for: name, among: known)
                throw Failure(
                    .usage, en: "no plugin '\(name.shortened)'\(hint.en); see `lunaria list plugins`",
                    zh: "没有插件“\(name.shortened)”\(hint.zh)；见 `lunaria list plugins`")
            }
        }
        self.plugins = plugins
        self.refused = refused
    }

    /// Whether a plugin is named by its folder.
    static func isPath(_ name: String) -> Bool { name.contains("/") || name == "." || name == ".." }
}
