import ArgumentParser
import LunariaApp
import LunariaCore

extension PluginCommand {
    struct Docs: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Write the reference of what Lua code finds, and stubs for the Lua language server.",
                zh: "写出 Lua 代码可用内容的参考手册，以及供 Lua 语言服务器使用的存根。"),
            discussion: Label(
                en: """
                    In a workspace the pages go to .lunaria/reference and the stubs to .lunaria/lua-api, where .luarc.json points; \
                    they know the objects and fields of its plugins. Run it again when those change. Elsewhere --output names a \
                    folder for the pages on Lunaria and the bundled plugins. Exit codes: 1 --check has found a difference, \
                    70 a plugin is refused.
                    """,
                zh: """
                    在工作区中，页面写入 .lunaria/reference，存根写入 .lunaria/lua-api（.luarc.json 指向那里），\
                    内容包括其插件的对象和字段；这些有变化时请重新运行。在别处，用 --output 指定一个文件夹存放 Lunaria 及自带插件的页面。\
                    退出码：1 --check 发现差异，70 有插件被拒绝。
                    """))

        @OptionGroup var workspace: WorkspaceOptions

        @Option(
            help: ArgumentHelp(en: "The folder of the pages.", zh: "页面所在的文件夹。", value: "文件夹"), completion: .directory)
        var output: String?

        @Flag(help: ArgumentHelp(en: "Compare with what is there, and write nothing.", zh: "与现有内容比较，不写入。"))
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
