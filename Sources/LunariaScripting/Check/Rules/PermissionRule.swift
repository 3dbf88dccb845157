import LunariaCore

/// Objects that are reached and not declared in `reads` or `writes`, or declared and never reached.
enum PermissionRule: PluginRule {
    static let name = "permission"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] {
        plugin.files.flatMap { undeclared(in: $0, plugin) }
            + unused(plugin, plugin.manifest.reads, "reads", notBy: .write)
            + unused(plugin, plugin.manifest.writes, "writes", notBy: .read)
    }

    private static func undeclared(in file: CheckedFile, _ plugin: CheckedPlugin) -> [PluginFinding] {
        let schema = plugin.catalog.schema
        var seen: Set<String> = []
        return file.records.compactMap { use in
            guard let object = schema.object(plural: use.plural)?.name else {
                let hint = Spelling.hint(for: use.plural, among: schema.objects.map(\.plural))
                return PluginFinding(
                    Self.self, .critical, file.shown, line: use.line, "there is no object 'crm.\(use.plural)'\(hint)",
                    hint: "`lunaria list objects` shows the objects; crm has them by their plural")
            }
            let (verb, list): (String, String)
            switch use.access {
            case .passed: return nil
            case .write where plugin.onlyReads != nil:
                let kind = plugin.onlyReads ?? ""
                guard seen.insert("changes" + object).inserted else { return nil }
                return PluginFinding(
                    Self.self, .critical, file.shown, line: use.line,
                    "\(kind) only reads, and \(object) is changed here",
                    hint: "do it in a command { … } or a hook { … }; `writes` does not help here")
            case .read where plugin.manifest.reads.contains(object): return nil
            case .write where plugin.manifest.writes.contains(object): return nil
            case .read: (verb, list) = ("reads", "reads")
            case .write: (verb, list) = ("changes", "writes")
            }
            guard seen.insert(verb + object).inserted else { return nil }
            return PluginFinding(
                Self.self, .critical, file.shown, line: use.line, "\(verb) \(object), which is not in `\(list)`",
                hint: "add \"\(object)\" to `\(list)` in \(plugin.manifestFile)")
        }
    }

    private static func unused(
        _ plugin: CheckedPlugin, _ declared: [String], _ list: String, notBy other: RecordUse.Access
    ) -> [PluginFinding] {
        let files = plugin.files + plugin.borrowed
        // What cannot be loaded, or asks for objects by names made up while it runs, is not blamed.
        guard case .success = plugin.contributions, !files.contains(where: \.reachesAnyObject) else { return [] }
        let schema = plugin.catalog.schema
        let used = Set(
            files.flatMap(\.records).filter { $0.access != other }.compactMap {
                schema.object(plural: $0.plural)?.name
            })
        // A plan reads deals and reps by itself, and `label` the names of what a field refers to.
        var known = used.union(plugin.hasPlan && list == "reads" ? ["opportunity", "rep"] : [])
        if files.contains(where: \.asksForLabels) {
            known.formUnion(
                used.flatMap { schema.object($0)?.fields.compactMap(\.namingObject) ?? [] })
        }
        // A kind may name its object, as in `object = "account"`.
        return declared.filter { object in !known.contains(object) && !files.contains { $0.names(object) } }
            .map { object in
                PluginFinding(
                    Self.self, .warn, plugin.manifestFile, line: plugin.line(of: object, in: list),
                    "`\(list)` has \"\(object)\", and nothing \(list == "reads" ? "reads" : "changes") it",
                    hint: "take it out: a plugin asks for what it needs")
            }
    }
}

extension CheckedPlugin {
    /// `a planner`, if whatever the plugin contributes only reads; its first contribution.
    fileprivate var onlyReads: String? {
        guard case .success(let contributions) = contributions else { return nil }
        let kinds = contributions.map { contribution -> Runnable.Kind? in
            switch contribution {
            case .report: .report
            case .classification: .classification
            case .planner: .planner
            case .alert: .alert
            case .command, .incentive, .importMapping, .form, .hook, .workflow: nil
            }
        }
        return kinds.contains(nil) ? nil : kinds.first??.phrase
    }
}

extension CheckedFile {
    /// Whether the text stands in it, as in `object = "account"`.
    fileprivate func names(_ text: String) -> Bool { tokens.contains { $0.kind == .string && $0.text == text } }

    /// Whether it calls `label` of something.
    fileprivate var asksForLabels: Bool {
        tokens.indices.dropFirst().contains { tokens[$0].is("label") && tokens[$0 - 1].is(":") }
    }
}
