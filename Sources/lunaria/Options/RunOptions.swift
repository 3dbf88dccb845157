import ArgumentParser

/// Options of `run` that stand before the name; after it they are read by `RunArguments`.
struct RunOptions: ParsableArguments {
    @Option(help: "The date the computation looks from; today, or the last day of an incentive's period.")
    var asOf: String?

    @Option(help: "The state of the data it sees: a transaction or a date (runs that only read).")
    var at: String?

    @Option(help: "The time it may take, in seconds.")
    var deadline: String?

    @Option(help: "The key of a record: show what a classification makes of it, and why.")
    var explain: String?

    @Flag(help: "Keep nothing.")
    var dryRun = false

    @Flag(help: "Run again whenever a plugin, a script or workspace.lua changes, until Ctrl-C.")
    var watch = false

    @Flag(help: "Calculate what a plan would pay and keep nothing; also for a period that is posted.")
    var whatIf = false

    @Flag(help: "Store what a planner proposes.")
    var apply = false

    @Option(help: "End with exit code 1 if an alert or a finding is at least so severe: info, warn or critical.")
    var failOn: String?

    @Option(help: "Show how what a plan would pay differs from a stored run; keeps nothing.")
    var against: String?
}
