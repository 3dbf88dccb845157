import ArgumentParser
import LunariaApp
import LunariaCore

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: Label(
            en: "Run what a plugin or script contributes by name, with its own parameters as options.",
            zh: "按名称运行插件或脚本提供的内容，其参数写作选项。"),
        usage: Label(en: "lunaria run NAME [--PARAMETER VALUE]... [options]", zh: "lunaria run 名称 [--参数 值]... [选项]"),
        discussion: Label(
            en: "`lunaria run NAME --help` shows the parameters of NAME; `lunaria list` shows what there is.",
            zh: "`lunaria run 名称 --help` 显示其参数；`lunaria list` 列出可运行的内容。"))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var options: RunOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp(
            en: "The name, then its parameters and the options of `run`.", zh: "名称，其后是它的参数和 `run` 的选项。", value: "名称与参数")
    )
    var arguments: [String] = []

    func run() throws {
        var parsed = RunArguments(workspace: workspace.workspace, reason: reason.reason)
        parsed.format = output.format
        parsed.output = output.output
        parsed.csv = output.csv.style
        parsed.isDryRun = options.dryRun
        parsed.isWhatIf = options.whatIf
        parsed.applies = options.apply
        try parsed.set("--fail-on", options.failOn)
        parsed.isWatching = options.watch
        try parsed.set("--against", options.against)
        try parsed.set("--as-of", options.asOf)
        try parsed.set("--at", options.at)
        try parsed.set("--deadline", options.deadline)
        try parsed.set("--explain", options.explain)
        try parsed.read(arguments)
        guard let name = parsed.name else {
            if parsed.wantsHelp { throw CleanExit.helpRequest(self) }
            throw Failure(
                .usage, en: "found no name of what to run, expected one; `lunaria list` shows what there is",
                zh: "缺少要运行的名称；`lunaria list` 列出可运行的内容")
        }
        if parsed.isWatching, !parsed.wantsHelp {
            try WatchLoop.run(
                watching: WatchedFiles(from: parsed.workspace, installation: Environment.installation(), folders: []))
        }
        let watch = Watch()
        let session = try Session(
            from: parsed.workspace, installation: Environment.installation(),
            circumstances: Environment.circumstances(reason: parsed.reason, watch: watch))
        if parsed.wantsHelp {
            let runnable = try DescribeRunnable(name: name).run(in: session)
            print(ShownText.lines(RunHelp(runnable, language: session.language).text))
            return
        }
        try watch.during(.running(name), in: session.language) { try run(name, parsed, session, watch) }
    }

    private func run(_ name: String, _ parsed: RunArguments, _ session: Session, _ watch: Watch) throws {
        var request = RunRunnable(name: name)
        request.parameters = parsed.parameters
        request.flags = parsed.flags
        request.isDryRun = parsed.keepsNothing
        request.against = parsed.against
        request.explained = parsed.explained
        request.asOf = parsed.asOf
        request.deadline = parsed.deadline
        request.applies = parsed.applies
        request.failOn = parsed.failOn
        if let moment = parsed.moment { request.moment = moment }
        var report: RunReport?
        try OutputOptions.present(
            parsed.format ?? ResultFormat(impliedBy: parsed.output) ?? .text, parsed.output, csv: parsed.csv,
            watch: watch
        ) { presentation in
            report = try request.run(in: session, presentation)
        }
        watch.finish()
        guard let report else { return }
        let language = session.language
        for finding in report.findings where report.run != nil || report.classification != nil {
            Terminal.report(finding, in: language)
        }
        if let run = report.run { Terminal.report(storage(of: run, report, parsed), in: language) }
        if let transaction = report.transaction, report.run == nil {
            Terminal.report(transaction, changes(of: transaction, report), in: language)
        }
        for note in report.notes { Terminal.report(note, in: language) }
        try Terminal.report(report.followUp, in: language)
        if let classification = report.classification {
            if parsed.keepsNothing {
                Terminal.report(.nothingStored(because: parsed.reasonToKeepNothing), in: language)
            }
            if classification.refused > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
        }
        if let limit = parsed.failOn, let found = report.severity, found >= limit {
            throw ExitCode(ExitStatus.findings.rawValue)
        }
    }

    private func changes(of transaction: Transaction, _ report: RunReport) -> Note {
        report.classification == nil ? .changed(transaction.changes) : .written(transaction.changes)
    }

    private func storage(of run: IncentiveRun, _ report: RunReport, _ parsed: RunArguments) -> Note {
        if report.wasStored { return .storedBefore(run) }
        return parsed.keepsNothing ? .notStored(run, because: parsed.reasonToKeepNothing) : .stored(run)
    }
}
