import ArgumentParser
import LunariaApp

extension ActionCommand {
    struct Done: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that open actions are done.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var reason: ReasonOptions
        @OptionGroup var ending: EndingOptions

        func run() throws { try ending.end(.done, in: workspace.open(reason: reason.reason)) }
    }
}
