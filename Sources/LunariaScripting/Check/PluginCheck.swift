public import LunariaCore

/// Looks for what is wrong with plugins, and runs nothing but their main files.
public struct PluginCheck {
    private let catalog: PluginCatalog
    private let settings: WorkspaceSettings

    /// Makes a check of plugins of a catalog.
    public init(catalog: PluginCatalog, settings: WorkspaceSettings) {
        self.catalog = catalog
        self.settings = settings
    }

    /// What is wrong with a plugin, by file and line.
    public func findings(in plugin: Plugin) throws -> [PluginFinding] {
        let checked = try CheckedPlugin(plugin, catalog, settings)
        let all = PluginRules.all.flatMap { $0.findings(in: checked) }
        // That a file fails where another rule says why needs no second finding.
        let findings = all.filter { finding in
            finding.rule != LoadingRule.name
                || !all.contains { other in
                    other.rule != LoadingRule.name && other.severity == .critical
                        && (other.file, other.line) == (finding.file, finding.line)
                }
        }
        return findings.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            // Findings of one line stay in the order of the rules.
            return (a.file, a.line ?? 0, left.offset) < (b.file, b.line ?? 0, right.offset)
        }
        .map(\.element)
    }

    /// What is wrong with a plugin that cannot be used.
    public func findings(in plugin: RefusedPlugin) -> [PluginFinding] {
        let error = plugin.error as? ManifestError
        return [
            PluginFinding(
                ManifestRule.self, .critical, error?.file ?? plugin.place, line: error?.line,
                error?.problem.en ?? plugin.reason.en)
        ]
    }
}
