import ArgumentParser
import LunariaApp
import LunariaCore

/// Options of every command that works in a workspace.
struct WorkspaceOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .long],
        help: ArgumentHelp(en: "The workspace, or a directory inside it.", zh: "工作区，或其中的目录。", value: "目录"),
        completion: .directory)
    var workspace: String = "."

    @OptionGroup var language: LanguageOption

    /// The directory that words of the command line name as the workspace, before they are parsed.
    static func directory(in words: [String]) -> String {
        EarlyOption.value(of: ["-C", "--workspace"], in: words) ?? "."
    }

    func open(reason: String? = nil, watch: Watch? = nil) throws -> Session {
        try Session(
            from: workspace, installation: Environment.installation(),
            circumstances: Environment.circumstances(reason: reason, watch: watch))
    }
}
