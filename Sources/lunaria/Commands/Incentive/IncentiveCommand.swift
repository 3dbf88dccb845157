import ArgumentParser

struct IncentiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incentive", abstract: "Show, compare, verify and post what incentive runs have calculated.",
        subcommands: [
            Runs.self, Show.self, Statement.self, ExplainCommand.self, Diff.self, Post.self, Verify.self, Adjust.self,
            Clawback.self,
        ])

    static let runHelp = ArgumentHelp(
        "The run: at least four digits of its name, see `lunaria incentive runs`.", valueName: "run")
}
