import ArgumentParser
import LunariaApp
import LunariaCore

/// Options of every command that works in a workspace.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long], help: "The workspace, or a directory inside it.",
        completion: .directory)
    var workspace: String = "."

    @OptionGroup var language: LanguageOption

    func open(reason: String? = nil, watch: Watch? = nil) throws -> Session {
        try Session(
            from: workspace, installation: Environment.installation(),
            circumstances: Environment.circumstances(reason: reason, watch: watch))
    }
}
