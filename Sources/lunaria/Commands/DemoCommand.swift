import ArgumentParser
import LunariaApp

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a workspace with a demonstration company: a zipper maker in China.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var language: LanguageOption

    @Argument(help: "The directory to make.", completion: .directory)
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
