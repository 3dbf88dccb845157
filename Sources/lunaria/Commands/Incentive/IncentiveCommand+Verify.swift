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
            let watch = Watch()
            let session = try workspace.open(watch: watch)
            var isGood = true
            try watch.during(.verifying, in: session.language) {
                try output.present(watch: watch) { presentation in
                    isGood = try VerifyRun(names: names).run(in: session, presentation)
                }
            }
            if !isGood { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}
