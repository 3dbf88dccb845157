import LunariaCore

extension Contribution {
    /// Which parameters of its plugin it takes; `nil` for a kind that takes none.
    var used: UsedParameters? {
        switch self {
        case .command(let command): command.declarations.used
        case .incentive(let plan): plan.used
        case .planner(let planner): planner.declarations.used
        case .alert(let alert): alert.declarations.used
        case .report(let report): report.declarations.used
        case .classification(let classification): classification.declarations.used
        case .hook(let hook): hook.used
        case .workflow(let workflow): workflow.used
        case .importMapping, .form: nil
        }
    }

    /// The name by which it is run in its plugin; `nil` for what is not run by name.
    func runnableName(in plugin: String) -> String? {
        switch self {
        case .command, .incentive, .planner, .alert, .report, .classification: note(in: plugin).name
        case .hook, .workflow, .importMapping, .form: nil
        }
    }

    /// The parameters of its plugin that it does not take, each with the names of what takes it.
    func parametersElsewhere(_ manifest: Manifest, among contributions: [Contribution]) -> [String: [String]] {
        guard let used, used.names != nil else { return [:] }
        var found: [String: [String]] = [:]
        for parameter in manifest.parameters where !used.contains(parameter.name) {
            found[parameter.name] = contributions.compactMap { other in
                guard other.used?.contains(parameter.name) == true else { return nil }
                return other.runnableName(in: manifest.name)
            }
        }
        return found
    }
}
