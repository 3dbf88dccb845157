/// The company in which one example of a spec plays: data of its own, and what can be done with them.
///
/// Each call is complete when it returns; what it wrote is one transaction. An error that it throws describes itself in a
/// sentence for the author of the spec.
public protocol SpecWorld: RecordWriter {
    /// Runs what `lunaria run` runs, with parameters as they are written on the command line.
    ///
    /// The run of a plan is stored, and so is what a classification changes and what an alert finds.
    func run(_ name: String, _ parameters: [String: String], _ options: SpecRunOptions) throws -> SpecResult
    /// Imports a delimited file as `lunaria import` does, by an import mapping if one is named; answers how many rows it has.
    ///
    /// A rejected row is an error, and nothing of the file is kept. Messages call the file by the name it is shown as.
    func load(_ object: String, from path: String, shownAs name: String, mapping: String?) throws -> Int
    /// Fills a form about a subject with answers as they stand in a file, by question.
    ///
    /// The day and the author are those of `lunaria fill --date` and `--author`.
    func fill(
        _ form: String, _ subject: String, _ answers: [String: String], date: CalendarDate?, author: String?
    ) throws -> FilledForm
    /// Posts the run of that hash.
    func post(_ run: String) throws
    /// Pays somebody an amount by hand.
    func adjust(_ payee: String, by amount: String, reason: String, at place: SpecPlace) throws
    /// Takes back a share of what an opportunity has earned in posted runs.
    func clawBack(_ opportunity: String, share: String, reason: String, at place: SpecPlace) throws
    /// Calculates a run again; one that differs from what is stored is an error.
    func verify(_ run: String) throws
    /// Explains every line of a run; one whose explanation does not come to what is stored is an error.
    func explain(_ run: String) throws
    /// The opportunities of a run's period that have earned nothing, each with the reason.
    func unpaid(by run: String) throws -> [(opportunity: String, reason: String)]
}

/// Where an adjustment goes in a spec, as it is written on the command line.
public struct SpecPlace: Sendable {
    /// The plan, if it is named.
    public var plan: String?
    /// The period, if it is named.
    public var period: String?
    /// The day, if it is named.
    public var date: String?

    /// Names nothing.
    public init() {}
}

/// How something is run in a spec; the options of `lunaria run`.
public struct SpecRunOptions: Sendable {
    /// The date it looks from, if it is named.
    public var asOf: CalendarDate?
    /// Whether what a planner proposes is stored.
    public var applies = false

    /// Names nothing.
    public init() {}
}

/// What running something in a spec has led to.
public enum SpecResult: Sendable {
    /// What a command or a report had to show.
    case document(Document)
    /// What a classification has changed.
    case classification(Classification, ClassificationOutcome)
    /// What a plan pays.
    case run(SpecRun)
    /// What a planner proposes.
    case proposals([PlannedAction])
    /// What an alert has found and what has closed.
    case alerts([WatchedAlert])
}

/// The run of a plan in a spec, as it is stored.
public struct SpecRun: Sendable {
    /// The stored run.
    public let run: IncentiveRun
    /// Its lines in order.
    public let lines: [IncentiveLine]
    /// What is noteworthy, such as deals that belong to nobody.
    public let findings: [Finding]

    /// Makes a run.
    public init(run: IncentiveRun, lines: [IncentiveLine], findings: [Finding]) {
        self.run = run
        self.lines = lines
        self.findings = findings
    }
}
