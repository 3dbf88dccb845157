import LunariaCore
import LunariaScripting

/// Runs the specs of plugins and shows what became of them.
public struct TestPlugins {
    /// The plugins, by name or by the path of a folder; all if there are none.
    public var names: [String] = []
    /// Only examples whose groups and name contain this text.
    public var filter: String?

    /// Describes a test of all plugins.
    public init() {}

    /// Runs the specs of the bundled plugins, and of those of the workspace that holds the directory, if one does.
    public func run(
        from directory: String, installation: Installation, _ presentation: Presentation
    ) throws -> TestReport {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, "there is no directory \(directory)")
        }
        let root = Session.findRoot(from: directory)
        let settings = try root.map { root in try WorkspaceSettings(path: root + "/workspace.lua") }
        let (catalog, plugins) = try choose(from: root, installation)
        guard catalog.refused.isEmpty else {
            throw Failure(.pluginFailed, catalog.refused.map(\.reason).joined(separator: "\n"))
        }
        let listing = presentation.format == .json ? nil : TestListing(presentation.output)
        var report = TestReport()
        for plugin in plugins {
            let rehearsal = try Rehearsal(of: plugin, catalog: catalog, settings: Self.settings(of: plugin, settings))
            report.plugins.append(.init(name: plugin.manifest.name, place: plugin.place, files: []))
            for file in SpecRunner.files(of: plugin) {
                let result = try test(file, of: plugin, rehearsal, listing)
                report.plugins[report.plugins.count - 1].files.append(result)
            }
        }
        if let filter, report.examples.isEmpty, report.errors.isEmpty {
            throw Failure(.usage, "--filter: no example has '\(filter.shortened)' in its name")
        }
        if let listing { try listing.end(report) } else { try report.showJSON(presentation) }
        return report
    }

    private func test(
        _ file: String, of plugin: Plugin, _ rehearsal: Rehearsal, _ listing: TestListing?
    ) throws -> TestReport.FileResult {
        var result = TestReport.FileResult(file: SpecRunner.shown(file, of: plugin))
        do {
            let runner = SpecRunner(catalog: rehearsal.catalog, context: rehearsal.context)
            try runner.run(file, of: plugin, filter: filter, makeWorld: rehearsal.makeWorld) { example in
                result.examples.append(example)
                try listing?.show(example, of: plugin.place)
            }
        } catch  where error is PluginError || error is SourceError {
            result.error = Failure(error)
            try listing?.show(unloaded: result.file, of: plugin.place)
        }
        return result
    }

    /// All plugins, and those among them that are to be tested.
    private func choose(
        from root: String?, _ installation: Installation
    ) throws -> (catalog: PluginCatalog, chosen: [Plugin]) {
        let sources =
            [PluginCatalog.Source(path: installation.path, origin: .bundled)]
            + (root.map { [.init(path: $0, origin: .workspace)] } ?? [])
        var catalog = PluginCatalog(sources: sources)
        let paths = try names.filter(Self.isPath).map { path in
            guard let resolved = ResolvedPath.of(path) else {
                throw Failure(.usage, "there is no folder \(path.shortened), expected that of a plugin")
            }
            return (path: path, resolved: resolved)
        }
        let strange = paths.filter { path in !catalog.plugins.contains { $0.path == path.resolved } }
        if !strange.isEmpty { catalog = PluginCatalog(sources: sources, folders: strange.map(\.path)) }
        if names.isEmpty { return (catalog, catalog.plugins.sorted { $0.manifest.name < $1.manifest.name }) }
        let chosen = try names.map { name throws(Failure) -> Plugin? in
            if Self.isPath(name) {
                let resolved = ResolvedPath.of(name)
                return catalog.plugins.first { $0.path == resolved }
            }
            if let plugin = catalog.plugin(name) { return plugin }
            if catalog.refused.contains(where: { $0.name == name }) { return nil }
            let hint = Spelling.hint(for: name, among: catalog.plugins.map(\.manifest.name))
            throw Failure(.usage, "no plugin '\(name.shortened)'\(hint); see `lunaria list plugins`")
        }
        return (catalog, chosen.compactMap { $0 })
    }

    private static func isPath(_ name: String) -> Bool { name.contains("/") || name == "." || name == ".." }

    /// A company's own plugins are tested in its currency and fiscal year, bundled ones the same everywhere; parameters
    /// that a workspace sets are left out, because a spec says itself what it runs with.
    private static func settings(of plugin: Plugin, _ settings: WorkspaceSettings?) throws -> WorkspaceSettings {
        let limits = settings?.limits ?? ScriptLimits()
        guard plugin.origin == .workspace, let settings else {
            return WorkspaceSettings(currency: try Currency(code: "CNY"), limits: limits)
        }
        return WorkspaceSettings(
            currency: settings.currency, language: settings.language, fiscalYear: settings.fiscalYear, limits: limits)
    }
}
