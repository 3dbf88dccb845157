import ArgumentParser
import LunariaApp

extension PluginCommand {
    struct Doctor: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load all plugins and scripts and tell what became of them, with all versions.",
            discussion: """
                Outside a workspace the bundled plugins are examined. Exit code: 1 something is refused, fails or is \
                amiss.
                """)

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            var status = ExitStatus.done
            try output.present { presentation in
                status = try ExaminePlugins().run(
                    from: workspace.workspace, installation: Environment.installation(),
                    circumstances: Environment.circumstances(), presentation)
            }
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }
}
