public import LunariaCore

extension LuaScriptHost: WriteRules {
    /// Whether a plugin declares a hook or a workflow for the object.
    public func concern(_ object: String) -> Bool { ruled[object] != nil }

    /// Whether the object has a hook, or the save may change a field that a workflow guards.
    public func concern(_ draft: RecordDraft, _ mode: SaveMode) -> Bool {
        let object = draft.object
        guard let followers = ruled[object.name] else { return false }
        guard followers.isEmpty else { return true }
        return guarded[object.name, default: []].contains { $0.field.mayChange(by: draft, mode) }
    }

    /// Whether a plugin that declares a hook for the object declares anything to write.
    public func mayWrite(askedAbout object: String) -> Bool { writing.contains(object) }

    /// Asks the hooks of an object about changes, in the order of plugins, and then its workflows; a change that one refuses
    /// is not shown to those after it.
    public func review(
        _ changes: inout [ProposedChange], of object: ObjectDefinition, over writer: any RecordWriter,
        in context: WriteContext
    ) throws {
        for follower in followers(hooking: object.name) {
            let open = changes.indices.filter { changes[$0].refusal == nil }
            guard let first = open.first else { return }
            let hook = try hook(follower)
            guard hook.isCalled(by: changes[first]) else { continue }
            try check(follower, after: active)
            active.append(follower)
            defer { active.removeLast() }
            if open.count == changes.count {
                try hook.review(&changes, over: writer, in: context)
            } else {
                var asked = open.map { changes[$0] }
                try hook.review(&asked, over: writer, in: context)
                for (index, change) in zip(open, asked) { changes[index] = change }
            }
        }
        // Workflows see the records as hooks have completed them.
        try reviewMoves(&changes, of: object, over: writer, in: context)
    }

    /// The hooks of the objects that have an `after_commit`, in the order of plugins.
    public func followers(of objects: Set<String>) throws -> [Follower] {
        let candidates = Set(objects.flatMap(followers(hooking:)))
        return try catalog.plugins.flatMap { plugin in
            try plugin.manifest.hooks.map { Follower(plugin: plugin.manifest.name, object: $0) }
                .filter { try candidates.contains($0) && hook($0).isFollowing }
        }
    }

    /// Calls `after_commit` of a hook.
    public func tell(
        _ follower: Follower, of changes: [CommittedChange], after chain: [Follower], over writer: any RecordWriter,
        in context: WriteContext
    ) throws {
        let outer = active
        active = chain + [follower]
        defer { active = outer }
        try hook(follower).tell(changes, over: writer, in: context)
    }
}

extension LuaScriptHost {
    /// What plugins declare for an object that is written: by object, in the order of plugins.
    static func ruled(_ manifests: [Manifest]) -> [String: [Follower]] {
        var ruled: [String: [Follower]] = [:]
        for manifest in manifests {
            for object in manifest.hooks {
                ruled[object, default: []].append(Follower(plugin: manifest.name, object: object))
            }
            for workflow in manifest.workflows where ruled[workflow.object] == nil {
                ruled[workflow.object] = []
            }
        }
        return ruled
    }

    /// The objects whose hooks may write records.
    static func writing(_ manifests: [Manifest]) -> Set<String> {
        Set(manifests.filter { !$0.writes.isEmpty }.flatMap(\.hooks))
    }

    private func followers(hooking object: String) -> [Follower] { ruled[object] ?? [] }

    /// The hook of a plugin for an object, loaded into a machine of its own when it is first asked.
    ///
    /// Two hooks of one plugin have two machines, because one may write what the other is asked about.
    private func hook(_ follower: Follower) throws -> HookRun {
        if let run = hooks[follower] { return run }
        guard let plugin = catalog.plugin(follower.plugin), let source = try catalog.source(follower.plugin) else {
            throw UnknownRunnable(name: follower.plugin, known: catalog.names, what: .plugin)
        }
        let machine = try load(source, plugin.manifest)
        for case .hook(let hook) in machine.contributions where hook.object == follower.object {
            let run = HookRun(
                machine: machine, hook: hook, object: try catalog.schema.requireObject(follower.object),
                manifest: plugin.manifest, parameters: try settings.parameters(of: plugin.manifest, used: hook.used))
            hooks[follower] = run
            return run
        }
        throw PluginError(
            plugin: follower.plugin, file: source.manifest, "declares a hook for \(follower.object) and has none")
    }

    /// Refuses to ask a hook about what it has written itself, directly or round about.
    private func check(_ follower: Follower, after chain: [Follower]) throws(WriteCircle) {
        guard let start = chain.firstIndex(of: follower) else { return }
        throw WriteCircle(chain: chain[start...] + [follower])
    }
}
