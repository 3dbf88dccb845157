import LunariaCore

/// A form that a workflow asks for and that nobody can fill, or that is of a plugin which is not required.
enum EvidenceRule: PluginRule {
    static let name = "evidence"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        guard case .success(let contributions) = plugin.contributions else { return [] }
        let known = plugin.catalog.requirements(of: plugin.plugin)
        var seen: Set<String> = []
        return contributions.flatMap { contribution -> [PluginFinding] in
            guard case .workflow(let workflow) = contribution else { return [] }
            return workflow.workflow.forms.compactMap { name in
                guard seen.insert("\(workflow.workflow.object) \(name)").inserted else { return nil }
                return finding(name, of: workflow, plugin, known)
            }
        }
    }

    private static func finding(
        _ name: String, of contribution: WorkflowContribution, _ plugin: CheckedPlugin, _ known: Set<String>
    ) -> PluginFinding? {
        let (file, line) = plugin.place(ofForm: name) ?? (plugin.plugin.place + "/main.lua", contribution.line)
        let workflow = contribution.workflow
        do {
            let form = try plugin.host.form(name)
            if form.object != workflow.object {
                return PluginFinding(
                    Self.self, .critical, file, line: line,
                    "evidence is the form '\(name)', which is about \(form.object) and not about \(workflow.object)",
                    hint: "take a form about \(workflow.object); `lunaria list forms` shows them")
            }
            guard !known.contains(form.plugin) else { return nil }
            return PluginFinding(
                Self.self, .warn, file, line: line,
                "evidence is the form '\(name)' of the plugin '\(form.plugin)', which is not required",
                hint: "add \"\(form.plugin)\" to `requires` in \(plugin.manifestFile)")
        } catch let unknown as UnknownRunnable {
            return PluginFinding(
                Self.self, .critical, file, line: line, "evidence is a form that is not there: \(unknown.description)",
                hint: "name a form of a plugin")
        } catch {
            return PluginFinding(
                Self.self, .critical, file, line: line,
                "evidence is the form '\(name)', which cannot be used: \(error)",
                hint: "mend the plugin of the form first")
        }
    }
}

extension CheckedPlugin {
    /// Where a form stands as evidence: `{ form = "bant" }`.
    fileprivate func place(ofForm name: String) -> (file: String, line: Int?)? {
        for file in files {
            let tokens = file.tokens
            let found = tokens.indices.first { position in
                tokens[position].is("form") && tokens.has("=", at: position + 1) && position + 2 < tokens.count
                    && tokens[position + 2].kind == .string && tokens[position + 2].text == name
            }
            if let found { return (file.shown, tokens[found + 2].line) }
        }
        return nil
    }
}
