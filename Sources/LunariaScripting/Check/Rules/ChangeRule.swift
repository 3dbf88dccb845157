import LunariaCore

/// A field that a change does not have, or that a hook completes and may not write.
enum ChangeRule: PluginRule {
    static let name = "change"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { file in
            let uses = ChangeUse.all(in: file.tokens)
            return unknown(uses, in: file, plugin) + undeclared(uses, in: file, plugin)
        }
    }

    private static func unknown(_ uses: [ChangeUse], in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        var seen: Set<LuaToken> = []
        return uses.compactMap { use in
            guard let object = plugin.catalog.schema.object(use.object), object.field(use.field.text) == nil,
                seen.insert(use.field).inserted
            else { return nil }
            let error = SchemaError.unknownField(
                use.field.text, object: object.name, known: object.fields.map(\.name))
            return PluginFinding(
                Self.self, .critical, file.shown, line: use.field.line, error.description,
                hint: "`lunaria list objects` shows the fields of each object")
        }
    }

    private static func undeclared(
        _ uses: [ChangeUse], in file: CheckedFile, _ plugin: CheckedPlugin
    ) -> [PluginFinding] {
        var seen: Set<String> = []
        return uses.compactMap { use in
            guard use.completes, !plugin.manifest.writes.contains(use.object), seen.insert(use.object).inserted else {
                return nil
            }
            return PluginFinding(
                Self.self, .critical, file.shown, line: use.field.line,
                "completes '\(use.field.text)' of \(use.object), which is not in `writes`",
                hint: "add \"\(use.object)\" to `writes` in \(plugin.manifestFile)")
        }
    }
}
