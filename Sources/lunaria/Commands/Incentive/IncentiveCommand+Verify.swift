import ArgumentParser
import LunariaApp

extension IncentiveCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Calculate runs again from what was stored with them, and compare line by line.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(
            help: ArgumentHelp(
                "The runs: at least four digits of each name, see `lunaria incentive runs`.", valueName: "run"))
        var names: [String] = []

        @Flag(help: "Verify all runs there are.")
        var all = false

        func validate() throws {
            guard all || !names.isEmpty else { throw ValidationError("Name the runs, or give --all.") }
            guard !all || names.isEmpty else { throw ValidationError("--all verifies every run; leave the names out.") }
        }

        func run() throws {
            let session = try workspace.open()
            var isGood = true
            var bar = ProgressBar("verifying")
            try output.present { presentation in
                isGood = try VerifyRun(names: names).run(in: session, presentation) { done, total in
                    bar.update(done: done, total: total, note: "run \(done + 1) of \(total)")
                }
                bar.finish()
            }
            if !isGood { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}
