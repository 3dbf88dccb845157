import LuaVM
import LunariaCore

/// A plugin as the rules look at it.
struct CheckedPlugin {
    let plugin: Plugin
    /// Everything that was found, the plugin among it.
    let catalog: PluginCatalog
    /// The manifest as it is written, with its lines.
    let table: DataTable
    /// The Lua files that run, and those of the specs.
    let files: [CheckedFile]
    let specs: [CheckedFile]
    /// The files of other plugins that its own require, directly or round about, each named by its plugin and path.
    let borrowed: [CheckedFile]
    /// What loads it and the others.
    let host: LuaScriptHost
    /// What it contributes, or why it cannot be loaded.
    let contributions: Result<[Contribution], any Error>
    /// The globals that its files find, and those that its specs find.
    let globals: Set<String>
    let specGlobals: Set<String>

    init(_ plugin: Plugin, _ catalog: PluginCatalog, _ settings: WorkspaceSettings) throws {
        self.plugin = plugin
        self.catalog = catalog
        let folder = plugin.folder
        table = try DataLiteralParser.parse(try folder.read("plugin.lua") ?? [])
        let vm = try LuaVM(seed: 1)
        func checked(_ names: [String]) throws -> [CheckedFile] {
            try names.compactMap { name in
                let shown = folder.shown + "/" + name
                do {
                    return try folder.read(name).map { CheckedFile(name, shown: shown, source: $0, vm) }
                } catch let error as SourceError where error.line != nil {
                    return CheckedFile(name, shown: shown, unreadable: error)
                }
            }
        }
        files = try checked(folder.codeFiles())
        specs = try checked(folder.specFiles())
        borrowed = try BorrowedFiles(plugin, catalog).all(of: files + specs, vm)
        let host = LuaScriptHost(catalog: catalog, settings: settings)
        self.host = host
        contributions = Result { try host.contributions(of: plugin.manifest.name) }
        let empty = PluginMachine.Source(
            plugin: plugin.manifest.name, version: "", place: folder.shown, manifest: folder.shown,
            mainName: folder.shown, main: [], module: { _ throws(SourceError) in nil })
        globals = try PluginMachine.globals(of: empty, catalog.schema)
        specGlobals = try SpecMachine(empty, of: plugin, schema: catalog.schema, limits: ScriptLimits()).globals
    }

    var manifest: Manifest { plugin.manifest }

    /// The manifest as it is shown.
    var manifestFile: String { plugin.place + "/plugin.lua" }

    /// Whether it contributes an incentive plan, which reads deals and payees without asking `crm` for them.
    var hasPlan: Bool {
        guard case .success(let contributions) = contributions else { return false }
        return contributions.contains { if case .incentive = $0 { true } else { false } }
    }

    /// Whether one of its files names a thing, in code or as a text.
    func mentions(_ word: String) -> Bool { files.contains { $0.mentions(word) } }

    /// The line of an item in a list of the manifest, such as that of `"rep"` in `reads`.
    func line(of item: String, in entry: String) -> Int? { ManifestLines(table).line(of: item, in: entry) }

    /// The line of an entry of the manifest by the names that lead to it.
    func line(of path: String...) -> Int? { ManifestLines(table).line(of: path) }
}
