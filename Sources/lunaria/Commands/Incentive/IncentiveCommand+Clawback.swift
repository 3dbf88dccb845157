import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Clawback: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back a share of what posted runs have paid everybody for an opportunity.")

        @OptionGroup var workspace: WorkspaceOptions

        @Argument(help: "The key of the opportunity.")
        var opportunity: String

        @Option(help: "The share of each line that is taken back.")
        var share: String = "100%"

        @OptionGroup var options: AdjustmentOptions

        func run() throws {
            let session = try workspace.open()
            let (made, transaction) = try ClawBackDeal(
                opportunity: opportunity, share: share, reason: options.reason, place: options.place
            ).run(in: session)
            AdjustmentReport.show(made, transaction, in: session.language)
        }
    }
}
