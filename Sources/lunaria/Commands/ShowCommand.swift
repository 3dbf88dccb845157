import ArgumentParser
import LunariaApp
import LunariaCore

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one record.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The object, such as account, contact, opportunity or rep.")
    var object: String

    @Argument(help: "The key of the record.")
    var key: String

    @Option(help: "The state of the data after a transaction, or at the end of a date.")
    var at: String?

    func run() throws {
        var request = ShowRecord(object: object, key: key)
        if let at { request.moment = try Moment(parsing: at, option: "--at") }
        let session = try workspace.open()
        try output.present { presentation in try request.run(in: session, presentation) }
    }
}
