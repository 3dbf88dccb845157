import ArgumentParser
import LunariaApp
import LunariaCore

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Create or change one record by hand.",
        usage: "lunaria set OBJECT KEY FIELD=VALUE… [--reason TEXT] [--dry-run]",
        discussion: """
            Values are written as in a file that is imported; FIELD= empties a field, and a field that is not named keeps \
            its value. Hooks and workflows are asked, as for every write; --reason is also the reason of a move from \
            state to state.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(help: "The object, such as account, contact, opportunity or rep.")
    var object: String

    @Argument(help: "The key of the record; one that is not there is created.")
    var key: String

    @Argument(help: "The values, each as FIELD=VALUE.")
    var values: [String] = []

    @Flag(help: "Check everything, change nothing.")
    var dryRun = false

    func validate() throws {
        if values.isEmpty { throw ValidationError("Nothing is given to set; expected FIELD=VALUE, such as stage=won.") }
    }

    func run() throws {
        var request = SetRecord(object: object, key: key, assignments: values)
        request.isDryRun = dryRun
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let language = session.language
        let report = try watch.during(.setting, in: language) { try request.run(in: session) }
        print(Note.set(object, key, report).text(in: language))
        if dryRun {
            Terminal.report(.dryRun, in: language)
        } else if let transaction = report.transaction {
            Terminal.report(transaction, in: language)
        } else {
            Terminal.report(.nothingChanged, in: language)
        }
        try Terminal.report(report.followUp, in: language)
    }
}
