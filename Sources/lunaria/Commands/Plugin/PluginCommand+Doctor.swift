import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct Doctor: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Load all plugins and scripts and tell what became of them, with all versions.",
                zh: "加载所有插件和脚本，报告其状况及全部版本。"),
            discussion: Label(
                en: """
                    Outside a workspace the bundled plugins are examined. Exit code: 1 something is refused, fails or is \
                    amiss.
                    """,
                zh: """
                    不在工作区时诊断自带插件。退出码：1 有内容被拒绝、出错或异常。
                    """))

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
