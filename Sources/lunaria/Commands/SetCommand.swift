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
        let report = try request.run(in: workspace.open(reason: reason.reason))
        print("\(object) \(ShownText.line(key)): \(Self.words(for: report))")
        if dryRun {
            Terminal.report("nothing was changed: --dry-run")
        } else if let transaction = report.transaction {
            Terminal.report(transaction)
        } else {
            Terminal.report("nothing changed, no transaction")
        }
        try Terminal.report(report.followUp)
    }

    private static func words(for report: SetReport) -> String {
        switch report.outcome {
        case .created: "created"
        case .updated: ShownText.line(report.changes.joined(separator: "; "))
        case .unchanged: "unchanged"
        }
    }
}
