import ArgumentParser

/// The option of commands that write.
struct ReasonOptions: ParsableArguments {
    @Option(help: "Why; kept in the log.")
    var reason: String?
}
