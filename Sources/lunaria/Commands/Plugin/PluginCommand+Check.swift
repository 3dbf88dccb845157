import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Look for what is wrong with plugins: permissions, names, labels, files.",
                zh: "检查插件的问题：权限、名称、标签、文件。"),
            discussion: Label(
                en: """
                    Outside a workspace the bundled plugins are checked. Exit codes: 1 something of severity warn or above was \
                    found, 64 an unknown plugin.
                    """,
                zh: """
                    不在工作区时检查自带插件。退出码：1 有级别为警告或更高的发现，64 没有这个插件。
                    """))

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: ArgumentHelp(en: "The format.", zh: "格式。", value: "格式"))
        var format: ReportFormat = .text

        @Option(
            help: ArgumentHelp(
                en: "The file the report goes to, instead of standard output.", zh: "把报告写入文件，而不是标准输出。", value: "文件"),
            completion: .file())
        var output: String?

        @Argument(
            help: ArgumentHelp(
                en: "Plugins by name, or by the path of their folder; all if none is given.", zh: "插件的名称或文件夹路径；不给则为全部。",
                value: "插件"))
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
