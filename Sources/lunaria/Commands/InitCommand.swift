import ArgumentParser
import LunariaApp
import LunariaCore

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Label(
            en: "Make a workspace: settings, folders for plugins and scripts, a database.",
            zh: "新建工作区：设置、插件和脚本的文件夹、数据库。"))

    @Argument(
        help: ArgumentHelp(en: "The directory; made if it is not there.", zh: "目录；不存在时新建。", value: "目录"),
        completion: .directory)
    var directory: String = "."

    @Option(
        help: ArgumentHelp(
            en: "The currency of records that name none (ISO 4217).", zh: "未注明币种的记录所用的币种（ISO 4217）。", value: "币种"))
    var currency: String = "CNY"

    @Option(
        help: ArgumentHelp(
            en: "The language of labels and results (default: zh in a Chinese locale, else that of each user's).",
            zh: "名称和结果所用的语言（默认：中文系统下为 zh，否则为各用户系统的语言）。", value: "语言"))
    var language: Language?

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try InitWorkspace(directory: directory, currency: currency, language: language)
            .run(installation: Environment.installation(), circumstances: Environment.circumstances())
        Terminal.report(.madeWorkspace(directory), in: Environment.language ?? language ?? Environment.spoken)
    }
}
