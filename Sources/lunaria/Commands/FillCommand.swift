import ArgumentParser
import Glibc
import LunariaApp
import LunariaCore

struct FillCommand: ParsableCommand {
    // `--help` behind a name shows the questions of that form, so that the command reads it itself.
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Fill a form about a record, by answering its questions or from a file.",
        usage: "lunaria fill NAME [KEY] [--answers FILE] [options]",
        discussion: """
            On a terminal each question is asked; Enter leaves it open, ? shows help, Ctrl-C ends it all and keeps \
            nothing. A JSON file holds an object of answers by question, or a list of such; a CSV file has a column key \
            and one for each question. `lunaria fill NAME --help` shows the questions; `lunaria list forms` what forms \
            there are.
            """,
        helpNames: [])

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(help: "The name of the form.")
    var name: String?

    @Argument(help: "The key of the record it is about; a file may name it.")
    var key: String?

    @Option(help: "A JSON or CSV file of answers; - for standard input.", completion: .file())
    var answers: String?

    @Option(help: "The encoding of the file: utf-8, utf-16 or gb18030; found by itself for UTF-8 and files with a BOM.")
    var encoding: String?

    @Option(help: "The day it is filled for, where the file does not say it; today unless given.")
    var date: String?

    @Option(help: "Who fills it, where the file does not say it; the user unless given.")
    var author: String?

    @Flag(help: "Check and score everything, keep nothing.")
    var dryRun = false

    @Flag(name: .shortAndLong, help: "Show help, for a form with its questions.")
    var help = false

    func run() throws {
        guard let name else {
            if help { throw CleanExit.helpRequest(self) }
            throw Failure(.usage, "found no name of a form, expected one; `lunaria list forms` shows what there is")
        }
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let form = try DescribeForm(name: name).run(in: session)
        if help {
            print(ShownText.lines(FormHelp(form, language: session.language).text))
            return
        }
        var request = FillForm(form: name, from: try source(session))
        request.key = key
        request.encoding = encoding
        request.author = author
        request.isDryRun = dryRun
        if let date {
            guard let day = try? CalendarDate(parsing: date) else {
                throw Failure(.usage, "--date: found '\(date)', expected a date as YYYY-MM-DD")
            }
            request.date = day
        }
        try watch.during(.filling, in: session.language) { try fill(request, session, watch) }
    }

    private func source(_ session: Session) throws -> FillForm.Source {
        if let answers { return .file(answers) }
        if encoding != nil { throw Failure(.usage, "--encoding is about a file; name one with --answers FILE") }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage,
                "standard input is no terminal on which questions could be asked; "
                    + "name a file with --answers FILE, or - for standard input")
        }
        let interview = FormInterview(language: session.language, currency: session.settings.currency)
        return .interview { form in try interview.run(form) }
    }

    private func fill(_ request: FillForm, _ session: Session, _ watch: Watch) throws {
        let language = session.language
        let file = answers == "-" ? "standard input" : answers ?? ""
        var report: FillReport?
        try output.present(watch: watch) { presentation in
            report = try request.run(in: session, presentation) { rejection in
                watch.pausing { Terminal.quote("\(file), \(rejection)") }
            }
        }
        watch.finish()
        guard let report else { return }
        if report.rejected > 0 { Terminal.report(.rejected(report.rejected), in: language) }
        if report.isDryRun {
            Terminal.report(.dryRun, in: language)
        } else if let transaction = report.transaction {
            Terminal.report(transaction, in: language)
        } else {
            Terminal.report(.nothingChanged, in: language)
        }
        try Terminal.report(report.followUp, in: language)
        if report.rejected > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
