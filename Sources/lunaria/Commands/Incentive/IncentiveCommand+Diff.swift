import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare two runs: what each payee was and is paid, and why.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var before: String

        @Argument(help: "The run that is compared with it.")
        var after: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in
                try DiffRuns(before: before, after: after).run(in: session, presentation)
            }
        }
    }
}
