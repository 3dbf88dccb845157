import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Clawback: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Take back a share of what posted runs have paid everybody for an opportunity.",
                zh: "就一个商机向所有人追回已入账批次所发金额的一部分。"))

        @OptionGroup var workspace: WorkspaceOptions

        @Argument(help: ArgumentHelp(en: "The key of the opportunity.", zh: "商机的编号。", value: "编号"))
        var opportunity: String

        @Option(help: ArgumentHelp(en: "The share of each line that is taken back.", zh: "每笔明细追回的比例。", value: "比例"))
        var share: String = "100%"

        @OptionGroup var options: AdjustmentOptions

        func run() throws {
            let request = ClawBackDeal(
                opportunity: opportunity, share: share, reason: options.reason, place: options.place)
            let watch = Watch()
            let session = try workspace.open(watch: watch)
            let (made, transaction) = try watch.during(.clawingBack, in: session.language) {
                try request.run(in: session)
            }
            AdjustmentReport.show(made, transaction, in: session.language)
        }
    }
}
