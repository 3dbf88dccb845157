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
            let posted = try PostRun(name: name).run(in: workspace.open(reason: reason.reason))
            let run = posted.run
            print(
                ShownText.lines(
                    "posted run \(run.name) of \(run.plan) for \(run.period.label): \(Count(run.lineCount, "line")), "
                        + "\(Count(posted.payees, "payee")), total \(run.total)"))
            if posted.isEarly {
                Terminal.report(
                    "warn: \(run.period.label) ends on \(run.period.lastDay) only; what comes until then is adjusted in the "
                        + "next period")
            }
            if !posted.passedOver.isEmpty {
                Terminal.report(
                    "warn: not posted: \(posted.passedOver.joined(separator: ", ")) of \(run.plan), for which there are runs; "
                        + "post periods in order, so that what is carried from one to the next is not lost")
            }
            Terminal.report("transaction \(posted.transaction.number); \(run.period.label) of \(run.plan) is locked")
        }
    }
}
