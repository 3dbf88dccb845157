import ArgumentParser
import LunariaApp
import LunariaCore

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run what a plugin or script contributes by name, with its own parameters as options.",
        usage: "lunaria run NAME [--PARAMETER VALUE]... [options]",
        discussion: "`lunaria run NAME --help` shows the parameters of NAME; `lunaria list` shows what there is.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var options: RunOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(parsing: .captureForPassthrough, help: "The name, then its parameters and the options of `run`.")
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
            throw Failure(.usage, "found no name of what to run, expected one; `lunaria list` shows what there is")
        }
        if parsed.isWatching, !parsed.wantsHelp {
            try WatchLoop.run(
                watching: WatchedFiles(from: parsed.workspace, installation: Environment.installation(), folders: []))
        }
        let session = try Session(
            from: parsed.workspace, installation: Environment.installation(),
            circumstances: Environment.circumstances(reason: parsed.reason))
        if parsed.wantsHelp {
            let runnable = try DescribeRunnable(name: name).run(in: session)
            print(ShownText.lines(RunHelp(runnable, language: session.language).text))
            return
        }
        try run(name, parsed, session)
    }

    private func run(_ name: String, _ parsed: RunArguments, _ session: Session) throws {
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
            parsed.format ?? ResultFormat(impliedBy: parsed.output) ?? .text, parsed.output, csv: parsed.csv
        ) { presentation in
            report = try request.run(in: session, presentation)
        }
        guard let report else { return }
        for finding in report.findings where report.run != nil || report.classification != nil {
            Terminal.report("\(finding.severity.rawValue): \(finding.place.map { "\($0): " } ?? "")\(finding.message)")
        }
        if let run = report.run { Terminal.report(storage(of: run, report, parsed)) }
        if let transaction = report.transaction, report.run == nil {
            Terminal.report(transaction, changes(of: transaction, report))
        }
        for note in report.notes { Terminal.report(note) }
        try Terminal.report(report.followUp)
        if let classification = report.classification {
            if parsed.keepsNothing { Terminal.report("nothing was stored: \(parsed.reasonToKeepNothing)") }
            if classification.refused > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
        }
        if let limit = parsed.failOn, let found = report.severity, found >= limit {
            throw ExitCode(ExitStatus.findings.rawValue)
        }
    }

    private func changes(of transaction: Transaction, _ report: RunReport) -> String {
        let records = Count(transaction.changes, "record")
        // Each change of a classification is a record of its history, too.
        return report.classification == nil ? "\(records) changed" : "\(records) written, with those of the history"
    }

    private func storage(of run: IncentiveRun, _ report: RunReport, _ parsed: RunArguments) -> String {
        if report.wasStored { return "run \(run.name) was stored before: same plan, parameters and data" }
        if parsed.keepsNothing {
            return "run \(run.name) was not stored: \(parsed.reasonToKeepNothing)"
        }
        return "stored as run \(run.name)"
    }
}
