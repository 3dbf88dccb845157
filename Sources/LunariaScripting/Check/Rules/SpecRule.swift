import LunariaCore

/// A plugin that says nothing by example.
enum SpecRule: PluginRule {
    static let name = "spec"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        let file = "spec/\(plugin.manifest.name)_spec.lua"
        if plugin.specs.isEmpty {
            return [
                PluginFinding(
                    Self.self, .warn, plugin.plugin.place, "has no specs",
                    hint: "write \(file), see docs/specs.md; `lunaria plugin test` runs it")
            ]
        }
        guard !plugin.specs.contains(where: { $0.mentions("it") }) else { return [] }
        return plugin.specs.filter { if case .success = $0.chunk { true } else { false } }.prefix(1).map { spec in
            PluginFinding(
                Self.self, .warn, spec.shown, "has no examples", hint: "write it(\"…\", function() … end)")
        }
    }
}
