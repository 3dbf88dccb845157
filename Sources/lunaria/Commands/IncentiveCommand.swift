import ArgumentParser
import LunariaApp

struct IncentiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incentive", abstract: "Show what incentive runs have calculated.",
        subcommands: [Runs.self, Show.self, Statement.self, ExplainCommand.self])

    struct Runs: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the stored runs, oldest first.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ShowIncentives(in: session, presentation).runs() }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show who is paid what by a run.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The run: at least four digits of its name, see `lunaria incentive runs`.")
        var name: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ShowIncentives(in: session, presentation).run(name) }
        }
    }

    struct Statement: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what one payee is paid by a run, line by line.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: "The run: at least four digits of its name, see `lunaria incentive runs`.")
        var name: String

        @Argument(help: "The key of the payee.")
        var payee: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in
                try ShowIncentives(in: session, presentation).statement(name, payee: payee)
            }
        }
    }
}
