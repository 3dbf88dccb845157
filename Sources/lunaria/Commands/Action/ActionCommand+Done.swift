import ArgumentParser
import LunariaApp
import LunariaCore

extension ActionCommand {
    struct Done: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(en: "Say that open actions are done.", zh: "把未完成的行动登记为完成。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var reason: ReasonOptions
        @OptionGroup var ending: EndingOptions

        func run() throws { try ending.end(.done, in: workspace, reason: reason.reason) }
    }
}
