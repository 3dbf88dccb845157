import ArgumentParser
import LunariaApp
import LunariaCore

extension ActionCommand {
    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(en: "Say that open actions will not be done.", zh: "把未完成的行动登记为取消。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var reason: ReasonOptions
        @OptionGroup var ending: EndingOptions

        func run() throws { try ending.end(.cancelled, in: workspace, reason: reason.reason) }
    }
}
