import LunariaCore

/// Compares two runs: what each payee was and is paid, and why it differs.
public struct DiffRuns {
    /// The name of the run that is compared with.
    public let before: String
    /// The name of the run that is compared.
    public let after: String

    /// Describes a comparison of stored runs.
    public init(before: String, after: String) {
        self.before = before
        self.after = after
    }

    /// Shows the difference; runs in two currencies are an error.
    public func run(in session: Session, _ presentation: Presentation) throws {
        try session.history().read(at: .latest) { reader in
            let runs = (try FindRun(before).find(reader), try FindRun(after).find(reader))
            var difference = try RunDifference(from: runs.0, to: runs.1, reader)
            if presentation.format.isForPeople, !difference.parameters.isEmpty {
                difference.labels = [runs.0, runs.1].reduce(into: [:]) { labels, run in
                    let plan = try? StoredPlan(of: run, reader, host: session.host())
                    for parameter in plan?.plan.runnable.parameters ?? [] { labels[parameter.name] = parameter.label }
                }
            }
            try difference.show(presentation, language: session.language)
        }
    }
}
