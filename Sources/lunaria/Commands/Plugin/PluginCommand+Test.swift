import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Run the specs of plugins, each example with data of its own.", zh: "运行插件的 spec，每个示例用各自的数据。"),
            discussion: Label(
                en: """
                    Specs are the files spec/*_spec.lua in a plugin's folder. Outside a workspace the bundled plugins are \
                    tested. Exit codes: 1 an example failed, 64 an unknown plugin, 70 a spec that cannot be loaded, \
                    124 an example was stopped at its deadline.
                    """,
                zh: """
                    spec 是插件文件夹中的 spec/*_spec.lua。不在工作区时测试自带插件。退出码：1 有示例失败，64 没有这个插件，\
                    70 有 spec 无法加载，124 有示例超时被停止。
                    """))

        @OptionGroup var workspace: WorkspaceOptions

        @Option(help: ArgumentHelp(en: "The format.", zh: "格式。", value: "格式"))
        var format: ReportFormat = .text

        @Option(
            help: ArgumentHelp(
                en: "The file the report goes to, instead of standard output.", zh: "把报告写入文件，而不是标准输出。", value: "文件"),
            completion: .file())
        var output: String?

        @Option(
            help: ArgumentHelp(
                en: "Only examples with this text in their names, those of their groups included.",
                zh: "只运行名称（含所在分组）中有这段文字的示例。", value: "文字"))
        var filter: String?

        @Flag(
            help: ArgumentHelp(
                en: "Show which lines of the plugins the examples run, and which they never do.",
                zh: "显示示例运行到和从未运行到的插件代码行。"))
        var coverage = false

        @Option(
            help: ArgumentHelp(
                en: "Ask that so many percent of each plugin's lines run; less is a finding.",
                zh: "要求每个插件至少运行到百分之几的代码行；不足即为一项发现。", value: "百分比"))
        var coverageMin: String?

        @Flag(
            help: ArgumentHelp(
                en: "Run them again whenever a plugin, a script or workspace.lua changes, until Ctrl-C.",
                zh: "插件、脚本或 workspace.lua 一有变化就重新运行示例，按 Ctrl-C 结束。"))
        var watch = false

        @Argument(
            help: ArgumentHelp(
                en: "Plugins by name, or by the path of their folder; all if none is given.", zh: "插件的名称或文件夹路径；不给则为全部。",
                value: "插件"))
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
                throw Failure(
                    .usage, english: "--coverage-min: found '\(text.shortened)', expected whole percent from 0 to 100")
            }
            return percent
        }
    }
}
