import LunariaCore
import LunariaScripting

/// Loads the plugins and scripts of a catalog, one after the other, and takes the time.
struct SourceSurvey {
    private let catalog: PluginCatalog
    private let host: LuaScriptHost
    /// What keeps something from working, in words.
    private(set) var problems: [Label]
    private(set) var plugins = Table(columns: [
        .init(.name), .init(.version), .init(.api, alignment: .trailing), .init(.origin), .init(.state),
        .init(.loadTime, alignment: .trailing), .init(.contributes), .init(.declares),
    ])
    private(set) var scripts = Table(columns: [
        .init(.name), .init(.origin), .init(.state), .init(.loadTime, alignment: .trailing),
        .init(.contributes),
    ])

    init(catalog: PluginCatalog, settings: WorkspaceSettings) {
        self.catalog = catalog
        host = LuaScriptHost(catalog: catalog, settings: settings)
        problems = catalog.refused.map(\.reason)
    }

    mutating func run() {
        for plugin in catalog.plugins.sorted(by: { $0.manifest.name < $1.manifest.name }) {
            let manifest = plugin.manifest
            let (state, time, contributes) = load(manifest.name)
            plugins.append([
                .text(manifest.name), .text(manifest.version), .integer(Int64(ScriptingVersions.api)),
                .text(plugin.origin.rawValue), .text(state), time, .text(contributes), .text(Self.declared(manifest)),
            ])
        }
        for (state, unusable) in [("refused", catalog.refused), ("set aside", catalog.setAside)] {
            for plugin in unusable {
                plugins.append([
                    .text(plugin.name), .null, .null, .text(plugin.origin.rawValue), .text(state), .null, .null, .null,
                ])
            }
        }
        for script in catalog.scripts {
            guard !catalog.isHidden(script) else {
                problems.append(
                    Label(
                        en:
                            "\(script.shown): there is a plugin of the same name, which is run instead; rename the script",
                        zh: "\(script.shown)：有同名插件，运行的是插件；请给脚本改名"))
                scripts.append([.text(script.name), .text(script.origin.rawValue), .text("hidden"), .null, .null])
                continue
            }
            let (state, time, contributes) = load(script.shown)
            scripts.append([
                .text(script.name), .text(script.origin.rawValue), .text(state), time, .text(contributes),
            ])
        }
        // Two that contribute the same name are known only when all are loaded.
        _ = try? host.runnables { error in note(error) }
        // So are the forms that workflows ask for.
        _ = try? host.workflows { error in note(error) }
    }

    private mutating func load(_ name: String) -> (state: String, time: Value, contributes: String) {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let notes = try host.notes(on: name)
            let time = (clock.now - start).components
            let tenths = time.seconds * 10_000 + time.attoseconds / 100_000_000_000_000
            let milliseconds = try Decimal(parsing: "\(tenths / 10).\(tenths % 10)")
            return ("ready", .decimal(milliseconds), Self.listed(notes))
        } catch {
            note(error)
            return ("fails", .null, "")
        }
    }

    private mutating func note(_ error: any Error) {
        let problem = Failure(error).words
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// `command a, b; import mapping account`.
    private static func listed(_ notes: [ContributionNote]) -> String {
        var kinds: [String] = []
        for note in notes where !kinds.contains(note.kind) { kinds.append(note.kind) }
        return kinds.map { kind in
            kind + " " + notes.filter { $0.kind == kind }.map(\.name).joined(separator: ", ")
        }
        .joined(separator: "; ")
    }

    /// The objects and fields that a manifest adds.
    private static func declared(_ manifest: Manifest) -> String {
        let fields = manifest.fields.flatMap { object, fields in fields.map { object + "." + $0.name } }
        return (manifest.objects.map(\.name) + fields).joined(separator: ", ")
    }
}
