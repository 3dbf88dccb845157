import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Statement: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(en: "Show what one payee is paid by a run, line by line.", zh: "逐笔显示一位收款人在一个批次中的所得。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        @Argument(help: ArgumentHelp(en: "The key of the payee.", zh: "收款人的编号。", value: "编号"))
        var payee: String

        func run() throws {
            let session = try workspace.open()
            try output.present { presentation in
                try ShowStatement(run: name, payee: payee).run(in: session, presentation)
            }
        }
    }
}
