import LunariaCore

/// The files of other plugins that a plugin finds by `require`: those of the plugins that its manifest requires.
struct PluginLibrary {
    /// What a name leads to.
    enum Finding {
        case file(bytes: [UInt8], shown: String, isBorrowed: Bool)
        /// The name begins with a plugin that is there and not required.
        case notRequired(String)
        /// The plugin is required, or is the one that asks, and has no such file.
        case missing(path: String, place: String)
    }

    /// The manifest of the plugin that asks, as messages show it.
    let manifest: String
    private let plugin: Plugin
    private let catalog: PluginCatalog

    init(of plugin: Plugin, in catalog: PluginCatalog) {
        self.plugin = plugin
        self.catalog = catalog
        manifest = plugin.folder.shown + "/plugin.lua"
    }

    /// Looks for a path such as `customer-visits/meetings.lua`; `nil` if it begins with no plugin.
    func find(_ path: String) throws(SourceError) -> Finding? {
        guard let (name, rest) = Self.parts(of: path), let owner = catalog.plugin(name) else { return nil }
        let isBorrowed = name != plugin.manifest.name
        if isBorrowed, !plugin.manifest.requires.contains(name) { return .notRequired(name) }
        let missing = Finding.missing(path: rest, place: owner.folder.shown)
        guard Self.isModule(rest), let bytes = try owner.folder.readModule(rest) else { return missing }
        return .file(bytes: bytes, shown: owner.folder.shown + "/" + rest, isBorrowed: isBorrowed)
    }

    /// The required plugins that have a file of a path.
    func owners(of path: String) -> [String] {
        guard Self.isModule(path) else { return [] }
        return plugin.manifest.requires.filter { name in
            catalog.plugin(name)?.folder.luaFiles().contains(path) == true
        }
    }

    /// The plugin and the file in its folder that a path names; `nil` if it names no file in a folder.
    static func parts(of path: String) -> (plugin: String, file: String)? {
        guard let slash = path.firstIndex(of: "/") else { return nil }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// Whether a file can be a module for others: what a plugin says of itself and contributes cannot.
    static func isModule(_ file: String) -> Bool { file != "plugin.lua" && file != "main.lua" }
}
