import LunariaCore

/// A name that is that of something else than `lunaria run` runs.
public struct NotRunnable: Error, Sendable, CustomStringConvertible {
    /// The sentence to show.
    public let description: String

    /// Looks for what bears the name among the contributions of the plugins that can be loaded; `nil` if nothing does.
    init?(_ name: String, _ sources: [(plugin: String, contributions: [Contribution])]) {
        var parts = sources.flatMap { plugin, contributions in
            contributions.compactMap { Self.part($0, of: plugin, named: name) }
        }
        let mapped = sources.filter { $0.plugin == name }.flatMap(\.contributions).compactMap { contribution in
            if case .importMapping(let mapping) = contribution { mapping.object } else { nil as String? }
        }
        if !mapped.isEmpty {
            parts.append(
                "is an import mapping for \(mapped.joined(separator: ", ")); use it with "
                    + "`lunaria import OBJECT FILE --map \(name.shortened)`")
        }
        guard !parts.isEmpty else { return nil }
        description = "'\(name.shortened)' " + parts.joined(separator: "; it ")
    }

    private static func part(_ contribution: Contribution, of plugin: String, named name: String) -> String? {
        let note = contribution.note(in: plugin)
        switch contribution {
        case .form where note.name == name: return "is a form; fill it with `lunaria fill \(name.shortened) KEY`"
        case .workflow(let made) where note.name == name || plugin == name:
            return
                "is a workflow, which is asked by every write of \(made.workflow.object); see `lunaria list workflows`"
        case .hook where plugin == name:
            return "is a hook, which is asked by every write of \(note.name); see `lunaria plugin doctor`"
        default: return nil
        }
    }
}
