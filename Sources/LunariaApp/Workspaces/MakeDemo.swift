import LunariaCore

/// Makes a workspace with a demonstration company in it.
public struct MakeDemo {
    /// The directory that becomes the workspace.
    public let directory: String

    /// Describes the demonstration.
    public init(directory: String) {
        self.directory = directory
    }

    /// Makes the workspace and runs the bundled plugin `demo` in it; answers the filled workspace.
    public func run(
        installation: Installation, circumstances: Circumstances, _ presentation: Presentation
    ) throws -> Session {
        // The business of the company ends on that day, and its reports are to be full whenever it is made.
        let lastDay = try CalendarDate(year: 2025, month: 12, day: 31)
        try InitWorkspace(directory: directory, currency: "CNY", language: circumstances.language, asOf: lastDay)
            .run(installation: installation, circumstances: circumstances)
        let session = try Session(from: directory, installation: installation, circumstances: circumstances)
        var demo = RunRunnable(name: "demo")
        // Two years of business take a second on a quiet computer; a slow one must not be left with half a company.
        demo.deadline = 300
        let report = try demo.run(in: session, presentation)
        if let failure = report.followUp.failure { throw failure }
        return session
    }
}
