import ArgumentParser
import LunariaApp

extension PluginCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look for what is wrong with plugins: permissions, names, labels, files.",
            discussion: """
                Outside a workspace the bundled plugins are checked. Exit codes: 1 something of severity warn or above was \
                found, 64 an unknown plugin.
                """)

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: "The format.")
        var format: ReportFormat = .text

        @Option(help: "The file the report goes to, instead of standard output.", completion: .file())
        var output: String?

        @Argument(help: "Plugins by name, or by the path of their folder; all if none is given.")
        var names: [String] = []

        func run() throws {
            var request = CheckPlugins()
            request.names = names
            var status = ExitStatus.done
            try OutputOptions.present(format.result, output) { presentation in
                status = try request.run(
                    from: workspace.workspace, installation: Environment.installation(), presentation
                ).status
            }
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }
}
