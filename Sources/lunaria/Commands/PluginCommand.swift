import ArgumentParser
import LunariaApp

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Work on plugins: run their specs.", subcommands: [Test.self])

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the specs of plugins, each example with data of its own.",
            discussion: """
                Specs are the files spec/*_spec.lua in a plugin's folder. Outside a workspace the bundled plugins are \
                tested. Exit codes: 1 an example failed, 64 an unknown plugin, 70 a spec that cannot be loaded, \
                124 an example was stopped at its deadline.
                """)

        /// The formats a report comes in.
        enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
            case text
            case json
        }

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: "The format.")
        var format: ReportFormat = .text

        @Option(help: "The file the report goes to, instead of standard output.", completion: .file())
        var output: String?

        @Option(help: "Only examples with this text in their names, those of their groups included.")
        var filter: String?

        @Argument(help: "Plugins by name, or by the path of their folder; all if none is given.")
        var names: [String] = []

        func run() throws {
            var request = TestPlugins()
            request.names = names
            request.filter = filter
            var status = ExitStatus.done
            try OutputOptions.present(format == .json ? .json : .text, output) { presentation in
                status = try request.run(
                    from: workspace.workspace, installation: Environment.installation(), presentation
                ).status
            }
            if status != .done { throw ExitCode(status.rawValue) }
        }
    }
}
