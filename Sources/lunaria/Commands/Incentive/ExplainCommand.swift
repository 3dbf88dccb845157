import ArgumentParser
import LunariaApp

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show how an amount came to be, down to the fields it was calculated from.",
        discussion: """
            Calculates the run's own plan again on the run's own data, and fails if a line does not come out as it \
            was stored. Without a line or an opportunity every line of the run is explained.
            """)

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Explain what this opportunity has earned, or why it has earned nothing.")
    var opportunity: String?

    @Flag(help: "Show every operand of long sums.")
    var full = false

    @Argument(help: "The run: at least four digits of its name, see `lunaria incentive runs`.")
    var name: String

    @Argument(help: "The number of the line, see `lunaria incentive statement`.")
    var line: Int?

    func validate() throws {
        if line != nil, opportunity != nil {
            throw ValidationError("found a line and --opportunity, expected one of them")
        }
    }

    func run() throws {
        let watch = Watch()
        let session = try workspace.open(watch: watch)
        try watch.during(.explaining, in: session.language) {
            try output.present(watch: watch) { presentation in
                let explain = ExplainRun(in: session, presentation, isFull: full)
                if let opportunity {
                    try explain.opportunity(opportunity, in: name)
                } else {
                    try explain.lines(of: name, only: line)
                }
            }
        }
    }
}
