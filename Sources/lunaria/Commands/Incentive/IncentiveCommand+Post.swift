import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Post: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Make a run final: its period is locked, and later changes become adjustments.",
                zh: "把批次入账定案：锁定其期间，以后的变化成为调整。"),
            discussion:
                Label(
                    en:
                        "The run is calculated once more, and posted only if it comes out the same. It cannot be undone.",
                    zh: "批次会重新计算一次，结果一致才入账。入账不能撤销。"))

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
