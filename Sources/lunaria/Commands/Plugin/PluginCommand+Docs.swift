import ArgumentParser
import LunariaApp

extension PluginCommand {
    struct Docs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the reference of what Lua code finds, and stubs for the Lua language server.",
            discussion: """
                In a workspace the pages go to .lunaria/reference and the stubs to .lunaria/lua-api, where .luarc.json points; \
                they know the objects and fields of its plugins. Run it again when those change. Elsewhere --output names a \
                folder for the pages on Lunaria and the bundled plugins. Exit codes: 1 --check has found a difference, \
                70 a plugin is refused.
                """)

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: "The folder of the pages.", completion: .directory)
        var output: String?

        @Flag(help: "Compare with what is there, and write nothing.")
        var check = false

        func run() throws {
            var request = WriteReference()
            request.output = output
            request.isCheck = check
            let report = try request.run(from: workspace.workspace, installation: Environment.installation())
            for sentence in report.sentences { Terminal.report(sentence, in: Environment.spoken) }
            if !report.differences.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}
