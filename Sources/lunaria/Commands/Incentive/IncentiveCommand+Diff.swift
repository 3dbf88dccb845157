import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Compare two runs: what each payee was and is paid, and why.", zh: "比较两个批次：每位收款人前后所得及原因。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var before: String

        @Argument(help: ArgumentHelp(en: "The run that is compared with it.", zh: "与之比较的批次。", value: "批次"))
        var after: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in
                try DiffRuns(before: before, after: after).run(in: session, presentation)
            }
        }
    }
}
