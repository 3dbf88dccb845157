import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show who is paid what by a run.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ShowIncentives(in: session, presentation).run(name) }
        }
    }
}
