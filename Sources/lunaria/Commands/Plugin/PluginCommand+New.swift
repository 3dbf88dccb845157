import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Make a plugin to begin with: manifest, main file, README and spec.",
                zh: "新建一个起步插件：清单、主文件、README 和 spec。"),
            discussion: Label(
                en: """
                    It runs as it is, passes its spec, and `plugin check` finds nothing in it. Nothing that is there is \
                    written over. Exit codes: 64 a name that is none, 65 a name that is taken.
                    """,
                zh: """
                    新建后即可运行，能通过其 spec，`plugin check` 也没有发现。不会覆盖已有的内容。退出码：64 名称不合规，\
                    65 名称已被占用。
                    """))

        @OptionGroup var workspace: WorkspaceOptions

        @Option(
            help: ArgumentHelp(
                en: "What the plugin contributes: \(PluginKind.names).", zh: "插件提供什么：\(PluginKind.names)。",
                value: "类型", name: "kind"),
            completion: .list(PluginKind.allCases.map(\.rawValue)))
        var kind: String = PluginKind.command.rawValue

        @Option(
            name: .customLong("in"),
            help: ArgumentHelp(
                en: "The folder to make it in, instead of the workspace's plugins/.", zh: "在此文件夹中新建，而不是工作区的 plugins/。",
                value: "文件夹"),
            completion: .directory)
        var folder: String?

        @Argument(
            help: ArgumentHelp(
                en: "The name, which is also that of the folder: stale-deals.", zh: "名称，也是文件夹的名称：stale-deals。",
                value: "名称"))
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
