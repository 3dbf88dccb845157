import ArgumentParser
import LunariaApp
import LunariaCore

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: Label(
            en: "Take back everything a transaction changed, as a new transaction.", zh: "撤销一个事务的全部更改，撤销本身记为新事务。"),
        discussion: Label(
            en: "Refused, with the records concerned, if newer data stand on it. An undo can be undone.",
            zh: "若有更新的数据以它为基础，则拒绝撤销并列出相关记录。撤销本身也可以撤销。"))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(
        help: ArgumentHelp(
            en: "The number of the transaction, see `lunaria log`.", zh: "事务号，见 `lunaria log`。", value: "事务号"))
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
