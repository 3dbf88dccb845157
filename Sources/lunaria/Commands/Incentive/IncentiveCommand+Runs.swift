import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Runs: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the stored runs, oldest first.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ShowIncentives(in: session, presentation).runs() }
        }
    }
}
