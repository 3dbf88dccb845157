import LunariaCore

/// A form that a command fills and that is not in `fills`, or is there and cannot be filled.
enum FillRule: PluginRule {
    static let name = "fills"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { undeclared(in: $0, plugin) } + plugin.manifest.fills.compactMap { finding($0, plugin) }
    }

    private static func undeclared(in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        let tokens = file.tokens
        return tokens.indices.compactMap { position -> PluginFinding? in
            guard tokens[position].is("crm"), tokens.has(":", at: position + 1), tokens.has("fill", at: position + 2),
                tokens.has("(", at: position + 3), position + 4 < tokens.count
            else { return nil }
            let form = tokens[position + 4]
            guard form.kind == .string, !plugin.manifest.fills.contains(form.text) else { return nil }
            return PluginFinding(
                Self.self, .critical, file.shown, line: form.line,
                "fills the form '\(form.text.shortened)', which is not in `fills`",
                hint: "add \"\(form.text.shortened)\" to `fills` in \(plugin.manifestFile)")
        }
    }

    private static func finding(_ name: String, _ plugin: CheckedPlugin) -> PluginFinding? {
        let line = plugin.line(of: name, in: "fills")
        do {
            let form = try plugin.host.form(name)
            if !plugin.catalog.requirements(of: plugin.plugin).contains(form.plugin) {
                return PluginFinding(
                    Self.self, .warn, plugin.manifestFile, line: line,
                    "`fills` has the form '\(name)' of the plugin '\(form.plugin)', which is not required",
                    hint: "add \"\(form.plugin)\" to `requires`")
            }
        } catch {
            let reason = (error as? UnknownRunnable)?.description ?? "the form '\(name)' cannot be used: \(error)"
            return PluginFinding(
                Self.self, .critical, plugin.manifestFile, line: line, "`fills`: \(reason)",
                hint: "name a form of a plugin; `lunaria list forms` shows them")
        }
        guard !(plugin.files + plugin.borrowed).contains(where: { $0.mentions(name) }) else { return nil }
        return PluginFinding(
            Self.self, .warn, plugin.manifestFile, line: line, "`fills` has \"\(name)\", and nothing fills it",
            hint: "take it out: a plugin asks for what it needs")
    }
}
