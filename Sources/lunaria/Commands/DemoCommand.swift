import ArgumentParser
import LunariaApp
import LunariaCore

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: Label(
            en: "Make a workspace with a demonstration company: a zipper maker in China.", zh: "新建一个带示范公司的工作区：一家中国拉链企业。"
        ))

    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOption

    @Argument(help: ArgumentHelp(en: "The directory to make.", zh: "要新建的目录。", value: "目录"), completion: .directory)
    var directory: String = "lunaria-demo"

    func run() throws {
        let watch = Watch()
        let circumstances = try Environment.circumstances(watch: watch)
        var session: Session?
        try watch.during(.making, in: Environment.spoken) {
            try output.present(watch: watch) { presentation in
                session = try MakeDemo(directory: directory)
                    .run(installation: Environment.installation(), circumstances: circumstances, presentation)
            }
        }
        Terminal.report(.madeDemo(directory), in: session?.language ?? Environment.spoken)
    }
}
