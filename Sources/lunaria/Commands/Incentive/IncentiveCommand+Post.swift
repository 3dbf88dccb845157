import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Post: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a run final: its period is locked, and later changes become adjustments.",
            discussion:
                "The run is calculated once more, and posted only if it comes out the same. It cannot be undone.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var reason: ReasonOptions

        @Argument(help: IncentiveCommand.runHelp)
        var name: String

        func run() throws {
            let watch = Watch()
            let session = try workspace.open(reason: reason.reason, watch: watch)
            let language = session.language
            let posted = try watch.during(.posting, in: language) { try PostRun(name: name).run(in: session) }
            print(ShownText.lines(Note.posted(posted).text(in: language)))
            if posted.isEarly { Terminal.report(.early(posted.run), in: language) }
            if !posted.passedOver.isEmpty {
                Terminal.report(.passedOver(posted.passedOver, of: posted.run), in: language)
            }
            Terminal.report(.locked(posted), in: language)
        }
    }
}
