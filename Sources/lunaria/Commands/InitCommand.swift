import ArgumentParser
import LunariaApp
import LunariaCore

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a workspace: settings, folders for plugins and scripts, a database.")

    @Argument(help: "The directory; made if it is not there.", completion: .directory)
    var directory: String = "."

    @Option(help: "The currency of records that name none (ISO 4217).")
    var currency: String = "CNY"

    @Option(help: "The language of labels and results (default: that of each user's locale).")
    var language: Language?

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try InitWorkspace(directory: directory, currency: currency, language: language)
            .run(installation: Environment.installation(), circumstances: Environment.circumstances())
        Terminal.report(.madeWorkspace(directory), in: Environment.language ?? language ?? Environment.spoken)
    }
}
