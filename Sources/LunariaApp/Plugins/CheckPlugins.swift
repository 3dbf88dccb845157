import LunariaCore
import LunariaRender
import LunariaScripting

/// Looks for what is wrong with the files of plugins and shows it.
public struct CheckPlugins {
    /// The plugins, by name or by the path of a folder; all if there are none.
    public var names: [String] = []

    /// Describes a check of all plugins.
    public init() {}

    /// Checks bundled plugins, and those of the workspace that holds the directory, if one does; shows and answers the
    /// findings.
    public func run(
        from directory: String, installation: Installation, _ presentation: Presentation
    ) throws -> CheckReport {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, english: "there is no directory \(directory)")
        }
        let root = Session.findRoot(from: directory)
        let settings =
            try root.map { root in try WorkspaceSettings(path: root + "/workspace.lua") }
            ?? WorkspaceSettings(currency: try Currency(code: "CNY"))
        let choice = try PluginChoice(names, from: root, installation)
        let check = PluginCheck(catalog: choice.catalog, settings: settings)
        var report = CheckReport()
        for plugin in choice.refused { report.add(plugin.name, plugin.place, check.findings(in: plugin)) }
        for plugin in choice.plugins {
            report.add(plugin.manifest.name, plugin.place, try check.findings(in: plugin))
        }
        if presentation.format == .json { try report.showJSON(presentation) } else { try report.show(presentation) }
        return report
    }
}
