import LunariaCore
import LunariaScripting
import LunariaStore

/// Runs the specs of plugins and shows what became of them.
public struct TestPlugins {
    /// The plugins, by name or by the path of a folder; all if there are none.
    public var names: [String] = []
    /// Only examples whose groups and name contain this text.
    public var filter: String?

    /// Whether to find out which lines the examples run.
    public var hasCoverage = false
    /// The least part of a plugin's lines that must run, in percent; less is a finding.
    public var leastCoverage: Int?

    /// Describes a test of all plugins.
    public init() {}

    /// Runs the specs of the bundled plugins, and of those of the workspace that holds the directory, if one does.
    public func run(
        from directory: String, installation: Installation, _ presentation: Presentation
    ) throws -> TestReport {
        guard ResolvedPath.of(directory) != nil else {
            throw Failure(.usage, english: "there is no directory \(directory)")
        }
        let root = Session.findRoot(from: directory)
        let settings = try root.map { root in try WorkspaceSettings(path: root + "/workspace.lua") }
        let choice = try PluginChoice(names, from: root, installation)
        guard choice.catalog.refused.isEmpty else {
            throw choice.catalog.failure
        }
        let listing = presentation.format == .json ? nil : TestListing(presentation.output)
        var report = TestReport()
        report.leastCoverage = leastCoverage
        let empty = try EmptyStore(schema: choice.catalog.schema)
        for plugin in choice.plugins {
            let coverage = hasCoverage ? LineCoverage(of: LineCoverage.files(of: plugin)) : nil
            let rehearsal = try Rehearsal(
                of: plugin, catalog: choice.catalog, empty: empty, settings: Self.settings(of: plugin, settings),
                coverage: coverage)
            report.plugins.append(.init(name: plugin.manifest.name, place: plugin.place, files: []))
            for file in SpecRunner.files(of: plugin) {
                let result = try test(file, of: plugin, rehearsal, listing)
                report.plugins[report.plugins.count - 1].files.append(result)
            }
            report.plugins[report.plugins.count - 1].coverage = try coverage?.report(on: plugin)
        }
        if let filter, report.examples.isEmpty, report.errors.isEmpty {
            throw Failure(.usage, english: "--filter: no example has '\(filter.shortened)' in its name")
        }
        if let listing { try listing.end(report) } else { try report.showJSON(presentation) }
        return report
    }

    private func test(
        _ file: String, of plugin: Plugin, _ rehearsal: Rehearsal, _ listing: TestListing?
    ) throws -> TestReport.FileResult {
        var result = TestReport.FileResult(file: SpecRunner.shown(file, of: plugin))
        do {
            let runner = SpecRunner(
                catalog: rehearsal.catalog, context: rehearsal.context, coverage: rehearsal.coverage)
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

    /// A company's own plugins are tested in its currency and fiscal year, bundled ones the same everywhere, and all of them
    /// in English, by whose words specs name figures; parameters that a workspace sets are left out, because a spec says
    /// itself what it runs with.
    private static func settings(of plugin: Plugin, _ settings: WorkspaceSettings?) throws -> WorkspaceSettings {
        let limits = settings?.limits ?? ScriptLimits()
        guard plugin.origin == .workspace, let settings else {
            return WorkspaceSettings(currency: try Currency(code: "CNY"), limits: limits)
        }
        return WorkspaceSettings(
            currency: settings.currency, fiscalYear: settings.fiscalYear, limits: limits)
    }
}
