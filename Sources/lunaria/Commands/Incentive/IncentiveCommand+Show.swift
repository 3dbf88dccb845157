import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Show who is paid what by a run, or what has earned nothing.", zh: "显示一个批次中每人所得，或未计提的商机。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        @Flag(
            help: ArgumentHelp(
                en: "Show the opportunities of the period that earned nothing, and why.", zh: "显示期间内未计提的商机及原因。"))
        var unpaid = false

        func run() throws {
            let session = try workspace.open()
            let request = ShowStoredRun(name: name)
            try output.present { presentation in
                if unpaid {
                    try request.unpaid(in: session, presentation)
                } else {
                    try request.run(in: session, presentation)
                }
            }
        }
    }
}
