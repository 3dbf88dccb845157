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
            try RunDifference(from: runs.0, to: runs.1, reader)
                .show(presentation, language: session.language)
        }
    }
}
