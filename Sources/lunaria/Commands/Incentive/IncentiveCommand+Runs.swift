import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Runs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(en: "List the stored runs, oldest first, and which are posted.", zh: "列出已存的批次（由早到晚）及入账情况。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Option(help: ArgumentHelp(en: "Only the runs of this plan.", zh: "只列出此方案的批次。", value: "方案"))
        var plan: String?

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in try ListRuns(plan: plan).run(in: session, presentation) }
        }
    }
}
