import ArgumentParser
import LunariaApp
import LunariaCore

/// What `action done` and `action cancel` take.
struct EndingOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            en: "The keys of the actions, see `lunaria action list`.", zh: "行动的编号，见 `lunaria action list`。", value: "编号"
        ))
    var keys: [String]

    @Option(
        name: .customLong("on"),
        help: ArgumentHelp(
            en: "The day on which it ended (default: as_of of the workspace, or today).",
            zh: "结束日期（默认：工作区的 as_of 或今天）。", value: "日期"))
    var day: String?

    @Option(
        help: ArgumentHelp(en: "What there is to say about it; kept with the action.", zh: "备注；与行动一起保存。", value: "备注"))
    var note: String?

    /// Ends the actions and says so.
    func end(_ ending: EndActions.Ending, in workspace: WorkspaceOptions, reason: String?) throws {
        var request = EndActions(keys: keys, ending)
        request.day = try day.map { try DateOption.parse($0, "--on") }
        request.note = note
        let watch = Watch()
        let session = try workspace.open(reason: reason, watch: watch)
        let (transaction, followUp) = try watch.during(.endingActions, in: session.language) {
            try request.run(in: session)
        }
        print(Note.ended(keys.count, ending).text(in: session.language))
        Terminal.report(transaction, in: session.language)
        try Terminal.report(followUp, in: session.language)
    }
}
