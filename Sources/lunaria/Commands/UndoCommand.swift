import ArgumentParser
import LunariaApp
import LunariaCore

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back everything a transaction changed, as a new transaction.",
        discussion: "Refused, with the records concerned, if newer data stand on it. An undo can be undone.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(help: "The number of the transaction, see `lunaria log`.")
    var transaction: Int64

    func run() throws {
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let made = try watch.during(.undoing, in: session.language) {
            try UndoTransaction(number: transaction).run(in: session)
        }
        print(Note.undone(transaction, by: made).text(in: session.language))
    }
}
