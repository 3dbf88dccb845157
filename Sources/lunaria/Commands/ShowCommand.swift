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

    @Flag(help: "Show the moves of its workflows from state to state instead of its fields.")
    var history = false

    func run() throws {
        let moment = try at.map { at in try Moment(parsing: at, option: "--at") } ?? .latest
        let session = try workspace.open()
        if history {
            var request = ShowMoves(object: object, key: key)
            request.moment = moment
            return try output.present { presentation in try request.run(in: session, presentation) }
        }
        var request = ShowRecord(object: object, key: key)
        request.moment = moment
        try output.present { presentation in try request.run(in: session, presentation) }
    }
}
