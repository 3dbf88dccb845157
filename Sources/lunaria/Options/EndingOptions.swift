import ArgumentParser
import LunariaApp
import LunariaCore

/// What `action done` and `action cancel` take.
struct EndingOptions: ParsableArguments {
    @Argument(help: "The keys of the actions, see `lunaria action list`.")
    var keys: [String]

    @Option(name: .customLong("on"), help: "The day on which it ended (default: today).")
    var day: String?

    @Option(help: "What there is to say about it; kept with the action.")
    var note: String?

    /// Ends the actions and says so.
    func end(_ ending: EndActions.Ending, in session: Session) throws {
        var request = EndActions(keys: keys, ending)
        request.day = try day.map { try DateOption.parse($0, "--on") }
        request.note = note
        let (transaction, followUp) = try request.run(in: session)
        print(Note.ended(keys.count, ending).text(in: session.language))
        Terminal.report(transaction, in: session.language)
        try Terminal.report(followUp, in: session.language)
    }
}
