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
        try output.present { presentation in
            _ = try MakeDemo(directory: directory)
                .run(
                    installation: Environment.installation(), circumstances: Environment.circumstances(), presentation)
        }
        Terminal.report("made the workspace \(directory); go there and try `lunaria list`")
    }
}
