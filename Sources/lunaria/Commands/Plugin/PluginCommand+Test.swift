import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the specs of plugins, each example with data of its own.",
            discussion: """
                Specs are the files spec/*_spec.lua in a plugin's folder. Outside a workspace the bundled plugins are \
                tested. Exit codes: 1 an example failed, 64 an unknown plugin, 70 a spec that cannot be loaded, \
                124 an example was stopped at its deadline.
                """)

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: "The format.")
        var format: ReportFormat = .text

        @Option(help: "The file the report goes to, instead of standard output.", completion: .file())
        var output: String?

        @Option(help: "Only examples with this text in their names, those of their groups included.")
        var filter: String?

        @Flag(help: "Show which lines of the plugins the examples run, and which they never do.")
        var coverage = false

        @Option(help: "Ask that so many percent of each plugin's lines run; less is a finding.")
        var coverageMin: String?

        @Flag(help: "Run them again whenever a plugin, a script or workspace.lua changes, until Ctrl-C.")
        var watch = false

        @Argument(help: "Plugins by name, or by the path of their folder; all if none is given.")
        var names: [String] = []

        func run() throws {
            var request = TestPlugins()
            request.names = names
            request.filter = filter
            request.leastCoverage = try coverageMin.map(Self.percent)
            request.hasCoverage = coverage || coverageMin != nil
            if watch {
                try WatchLoop.run(
                    watching: WatchedFiles(
                        from: workspace.workspace, installation: Environment.installation(), folders: names))
            }
            var status = ExitStatus.done
            try OutputOptions.present(format.result, output) { presentation in
                status = try request.run(
                    from: workspace.workspace, installation: Environment.installation(), presentation
                ).status
            }
            if status != .done { throw ExitCode(status.rawValue) }
        }

        private static func percent(_ text: String) throws(Failure) -> Int {
            let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
            guard let percent = Int(digits), (0...100).contains(percent) else {
                throw Failure(.usage, "--coverage-min: found '\(text.shortened)', expected whole percent from 0 to 100")
            }
            return percent
        }
    }
}
