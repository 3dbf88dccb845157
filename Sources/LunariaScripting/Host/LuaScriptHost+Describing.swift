import LunariaCore

extension LuaScriptHost {
    /// What `lunaria run` runs of a contribution; `nil` for one of a kind that is not run by name.
    func runnable(
        _ contribution: Contribution, in machine: PluginMachine, _ manifest: Manifest?
    ) throws -> Runnable? {
        let source = machine.source
        switch contribution {
        case .importMapping, .hook, .workflow, .form: return nil
        case .command(let command):
            return try describe(
                contribution, .command, command.declarations, machine, manifest)
        case .classification(let classification):
            let runnable = try describe(
                contribution, .classification, classification.declarations, machine, manifest)
            try checkPermissions(classification, runnable, source)
            return runnable
        case .report(let report):
            return try describe(
                contribution, .report, report.declarations, machine, manifest)
        case .planner(let planner):
            return try describe(
                contribution, .planner, planner.declarations, machine, manifest, rules: planner.rules)
        case .alert(let alert):
            return try describe(
                contribution, .alert, alert.declarations, machine, manifest, rules: alert.rules)
        case .incentive(let plan):
            guard let manifest else {
                throw PluginError(
                    plugin: source.plugin, file: source.mainName, "is a script that contributes an incentive plan",
                    hint: "a plan is a plugin: a folder with plugin.lua, so that its version is known")
            }
            // A name that every plan has is refused whether the plan takes it or not.
            let joined = try StandardParameters.joined(
                with: manifest.parameters, plugin: source.plugin, file: source.manifest)
            return Runnable(
                name: plan.name, kind: .incentive, plugin: source.plugin, version: source.version,
                place: source.place, summary: plan.summary ?? manifest.summary,
                parameters: joined.filter { StandardParameters.names.contains($0.name) || plan.used.contains($0.name) },
                parametersElsewhere: contribution.parametersElsewhere(manifest, among: machine.contributions),
                reads: manifest.reads, writes: manifest.writes, words: plan.words)
        }
    }

    /// Describes a contribution of a kind that scripts may contribute, too.
    private func describe(
        _ contribution: Contribution, _ kind: Runnable.Kind, _ declared: ScriptDeclarations, _ machine: PluginMachine,
        _ manifest: Manifest?, rules: RuleWords = RuleWords()
    ) throws -> Runnable {
        let source = machine.source
        if manifest != nil, !declared.isEmpty {
            throw PluginError(
                plugin: source.plugin, file: source.mainName,
                "declares parameters, reads, writes or fills in \(kind.phrase), expected them in \(source.manifest)",
                hint: "only a script declares them beside its code")
        }
        return Runnable(
            name: declared.name ?? source.plugin, kind: kind, plugin: source.plugin, version: source.version,
            place: source.place, summary: declared.summary ?? manifest?.summary ?? Label(""),
            parameters: manifest?.parameters(used: declared.used) ?? declared.parameters,
            parametersElsewhere: manifest.map {
                contribution.parametersElsewhere($0, among: machine.contributions)
            } ?? [:],
            reads: manifest?.reads ?? declared.reads,
            writes: kind == .report ? [] : manifest?.writes ?? declared.writes,
            fills: kind == .command ? manifest?.fills ?? declared.fills : [], words: PlanWords(rules: rules))
    }
}
