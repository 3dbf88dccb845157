import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Statement: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what one payee is paid by a run, line by line.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        @Argument(help: "The key of the payee.")
        var payee: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in
                try ShowStatement(run: name, payee: payee).run(in: session, presentation)
            }
        }
    }
}
