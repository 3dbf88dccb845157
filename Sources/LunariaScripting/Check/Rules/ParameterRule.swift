import LunariaCore

/// A parameter that is used and not declared, or declared and never used.
enum ParameterRule: PluginRule {
    static let name = "parameter"
    private static let tables: Set = ["params", "args"]

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { unknown(in: $0, plugin) } + unused(plugin)
    }

    private static func unknown(in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        let tokens = file.tokens
        let known = plugin.manifest.parameters.map(\.name) + (plugin.hasPlan ? StandardParameters.names : [])
        var seen: Set<String> = []
        return tokens.indices.compactMap { position in
            let table = tokens[position].text
            guard tokens[position].kind == .name, tables.contains(table), tokens.has(".", at: position + 1),
                position + 2 < tokens.count, !tokens.has(".", at: position - 1), !tokens.has(":", at: position - 1),
                !file.declares(table)
            else { return nil }
            let name = tokens[position + 2]
            guard name.kind == .name, !known.contains(name.text), seen.insert(name.text).inserted else { return nil }
            return PluginFinding(
                Self.self, .critical, file.shown, line: name.line,
                "there is no parameter '\(name.text)'\(Spelling.hint(for: name.text, among: known))",
                hint: "declare it under `parameters` in \(plugin.manifestFile)")
        }
    }

    private static func unused(_ plugin: CheckedPlugin) -> [PluginFinding] {
        guard case .success(let contributions) = plugin.contributions else { return [] }
        let takers = contributions.compactMap(\.used)
        return plugin.manifest.parameters.compactMap { parameter in
            let line = plugin.line(of: "parameters", parameter.name)
            if !(plugin.files + plugin.borrowed).contains(where: { $0.reads(parameter.name) }) {
                return PluginFinding(
                    Self.self, .warn, plugin.manifestFile, line: line,
                    "parameter '\(parameter.name)' is never used", hint: "use it, or take it out")
            }
            guard !takers.contains(where: { $0.contains(parameter.name) }) else { return nil }
            return PluginFinding(
                Self.self, .warn, plugin.manifestFile, line: line,
                "parameter '\(parameter.name)' is in the `uses` of no contribution, so that none takes it",
                hint: "add it to `uses` where it is read, or take it out")
        }
    }
}

extension CheckedFile {
    /// Whether it has a local variable of that name, which is then no table of parameters.
    fileprivate func declares(_ name: String) -> Bool {
        tokens.indices.contains { tokens[$0].is("local") && tokens.has(name, at: $0 + 1) }
    }

    /// Whether a name or a text of that spelling stands in it elsewhere than in lists of what contributions use.
    fileprivate func reads(_ name: String) -> Bool {
        let lists = tokens.indices.compactMap { position in
            tokens[position].is("uses") && tokens.has("=", at: position + 1)
                ? TableLiteral(tokens, at: position + 2)?.range : nil
        }
        return tokens.indices.contains { position in
            let token = tokens[position]
            return (token.kind == .name || token.kind == .string) && token.text == name
                && !lists.contains { $0.contains(position) }
        }
    }
}
