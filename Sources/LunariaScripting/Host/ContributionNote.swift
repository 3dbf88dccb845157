import LunariaCore

/// One thing that a plugin or script contributes.
public struct ContributionNote: Sendable, Hashable {
    /// What it is: `command`, `import mapping`.
    public let kind: String
    /// Its name, or what it is for.
    public let name: String
}

extension Contribution {
    /// What it is, in a plugin or script of that name.
    func note(in plugin: String) -> ContributionNote {
        switch self {
        case .command(let command): ContributionNote(kind: "command", name: command.declarations.name ?? plugin)
        case .incentive(let plan): ContributionNote(kind: "incentive", name: plan.name)
        case .planner(let planner): ContributionNote(kind: "planner", name: planner.declarations.name ?? plugin)
        case .alert(let alert): ContributionNote(kind: "alert", name: alert.declarations.name ?? plugin)
        case .report(let report): ContributionNote(kind: "report", name: report.declarations.name ?? plugin)
        case .classification(let classification):
            ContributionNote(kind: "classification", name: classification.declarations.name ?? plugin)
        case .form(let form): ContributionNote(kind: "form", name: form.name ?? plugin)
        case .hook(let hook): ContributionNote(kind: "hook", name: hook.object)
        case .workflow(let contribution): ContributionNote(kind: "workflow", name: contribution.workflow.name)
        case .importMapping(let mapping): ContributionNote(kind: "import mapping", name: mapping.object)
        }
    }
}
