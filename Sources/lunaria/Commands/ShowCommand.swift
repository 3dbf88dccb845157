import ArgumentParser
import LunariaApp
import LunariaCore

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Label(en: "Show one record.", zh: "显示一条记录。"))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Argument(
        help: ArgumentHelp(
            en: "The object, such as account, contact, opportunity or rep.",
            zh: "对象，例如 account、contact、opportunity 或 rep。", value: "对象"))
    var object: String

    @Argument(help: ArgumentHelp(en: "The key of the record.", zh: "记录编号。", value: "编号"))
    var key: String

    @Option(
        help: ArgumentHelp(
            en: "The state of the data after a transaction, or at the end of a date.", zh: "某个事务之后或某日结束时的数据。",
            value: "时点"))
    var at: String?

    @Flag(
        help: ArgumentHelp(
            en: "Show the moves of its workflows from state to state instead of its fields.", zh: "显示其流程的状态变更，而不是字段。"))
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
