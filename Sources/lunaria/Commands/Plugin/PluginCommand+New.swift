import ArgumentParser
import LunariaApp

extension PluginCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a plugin to begin with: manifest, main file, README and spec.",
            discussion: """
                It runs as it is, passes its spec, and `plugin check` finds nothing in it. Nothing that is there is \
                written over. Exit codes: 64 a name that is none, 65 a name that is taken.
                """)

        @OptionGroup var workspace: WorkspaceOptions

        @Option(
            help: ArgumentHelp(
                "What the plugin contributes: \(PluginKind.names).", valueName: "kind"),
            completion: .list(PluginKind.allCases.map(\.rawValue)))
        var kind: String = PluginKind.command.rawValue

        @Option(
            name: .customLong("in"), help: "The folder to make it in, instead of the workspace's plugins/.",
            completion: .directory)
        var folder: String?

        @Argument(help: "The name, which is also that of the folder: stale-deals.")
        var name: String

        func run() throws {
            var request = NewPlugin(name: name, kind: try PluginKind(named: kind))
            request.folder = folder
            for line in try request.run(from: workspace.workspace, installation: Environment.installation()) {
                print(ShownText.lines(line))
            }
        }
    }
}
