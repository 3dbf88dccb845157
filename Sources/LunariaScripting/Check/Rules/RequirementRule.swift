import LunariaCore

/// A plugin that is required for nothing, and one that is needed and not required.
enum RequirementRule: PluginRule {
    static let name = "requirement"

    static func findings(in plugin: CheckedPlugin) -> [PluginFinding] { unused(plugin) + missing(plugin) }

    private static func unused(_ plugin: CheckedPlugin) -> [PluginFinding] {
        guard case .success = plugin.contributions else { return [] }
        let needed = objects(plugin)
        let forms = formPlugins(plugin)
        let lenders = Set(plugin.borrowed.compactMap { PluginLibrary.parts(of: $0.name)?.plugin })
        return plugin.manifest.requires.compactMap { name in
            guard let required = plugin.catalog.plugin(name)?.manifest else { return nil }
            let given = required.objects.map(\.name) + required.fields.map(\.object)
            // A plugin that declares nothing is required for the sake of the order.
            guard !given.isEmpty, !forms.contains(name), !lenders.contains(name), needed.isDisjoint(with: given),
                !given.contains(where: plugin.mentions)
            else {
                return nil
            }
            return PluginFinding(
                Self.self, .warn, plugin.manifestFile, line: plugin.line(of: name, in: "requires"),
                "requires '\(name)', and uses nothing that it declares", hint: "take it out of `requires`")
        }
    }

    private static func missing(_ plugin: CheckedPlugin) -> [PluginFinding] {
        let schema = plugin.catalog.schema
        let known = requirements(of: plugin.manifest.name, plugin.catalog)
        let fields = plugin.files.flatMap(\.records).flatMap { use in
            use.fields.compactMap { field in schema.object(plural: use.plural)?.field(field.text)?.plugin }
        }
        let declarers = objects(plugin).compactMap { schema.object($0)?.plugin } + fields
        return Set(declarers).subtracting(known).sorted().map { name in
            PluginFinding(
                Self.self, .warn, plugin.manifestFile, line: plugin.line(of: "requires"),
                "uses what the plugin '\(name)' declares, and does not require it",
                hint: "add \"\(name)\" to `requires`")
        }
    }

    /// The plugins whose forms are evidence in its workflows, or filled by its commands.
    private static func formPlugins(_ plugin: CheckedPlugin) -> Set<String> {
        guard case .success(let contributions) = plugin.contributions else { return [] }
        let forms = contributions.flatMap { contribution -> [String] in
            if case .workflow(let workflow) = contribution { workflow.workflow.forms } else { [] }
        }
        return Set((forms + plugin.manifest.fills).compactMap { try? plugin.host.form($0).plugin })
    }

    /// The objects that a plugin's declarations reach.
    private static func objects(_ plugin: CheckedPlugin) -> Set<String> {
        let manifest = plugin.manifest
        let fields = manifest.objects.flatMap(\.fields) + manifest.fields.flatMap(\.fields)
        let references = fields.compactMap(\.type.referredObject)
        return Set(manifest.reads + manifest.writes + manifest.fields.map(\.object) + references)
    }

    /// A plugin and all that it requires, directly or round about.
    private static func requirements(of name: String, _ catalog: PluginCatalog) -> Set<String> {
        var found: Set = [name]
        var open = [name]
        while let name = open.popLast() {
            let next = catalog.plugin(name)?.manifest.requires ?? []
            for plugin in next where found.insert(plugin).inserted { open.append(plugin) }
        }
        return found
    }
}
