import ArgumentParser
import LunariaApp

extension ActionCommand {
    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that open actions will not be done.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var reason: ReasonOptions
        @OptionGroup var ending: EndingOptions

        func run() throws { try ending.end(.cancelled, in: workspace.open(reason: reason.reason)) }
    }
}
