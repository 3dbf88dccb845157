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
        case .command(let command): ContributionNote(kind: "command", name: command.name ?? plugin)
        case .incentive(let plan): ContributionNote(kind: "incentive", name: plan.name)
        case .importMapping(let mapping): ContributionNote(kind: "import mapping", name: mapping.object)
        }
    }
}
