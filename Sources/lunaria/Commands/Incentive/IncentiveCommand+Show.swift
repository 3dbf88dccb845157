import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show who is paid what by a run, or what has earned nothing.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        @Flag(help: "Show the opportunities of the period that earned nothing, and why.")
        var unpaid = false

        func run() throws {
            let session = try workspace.open()
            let request = ShowStoredRun(name: name)
            try output.present { presentation in
                if unpaid {
                    try request.unpaid(in: session, presentation)
                } else {
                    try request.run(in: session, presentation)
                }
            }
        }
    }
}
