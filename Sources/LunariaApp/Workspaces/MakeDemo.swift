import LunariaCore

/// Makes a workspace with a demonstration company in it.
public struct MakeDemo {
    /// The directory that becomes the workspace.
    public let directory: String

    /// Describes the demonstration.
    public init(directory: String) {
        self.directory = directory
    }

    /// Makes the workspace and runs the bundled script `demo` in it; answers the filled workspace.
    public func run(
        installation: Installation, circumstances: Circumstances, _ presentation: Presentation
    ) throws -> Session {
        try InitWorkspace(directory: directory, currency: "CNY", language: circumstances.language)
            .run(installation: installation, circumstances: circumstances)
        let session = try Session(from: directory, installation: installation, circumstances: circumstances)
        let report = try RunRunnable(name: "demo").run(in: session, presentation)
        if let failure = report.followUp.failure { throw failure }
        return session
    }
}
