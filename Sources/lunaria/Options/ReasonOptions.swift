import ArgumentParser

/// The option of commands that write.
struct ReasonOptions: ParsableArguments {
    @Option(help: ArgumentHelp(en: "Why; kept in the log.", zh: "原因；保存在日志中。", value: "原因"))
    var reason: String?
}
