import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Runs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the stored runs, oldest first, and which are posted.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Option(help: "Only the runs of this plan.")
        var plan: String?

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ListRuns(plan: plan).run(in: session, presentation) }
        }
    }
}
