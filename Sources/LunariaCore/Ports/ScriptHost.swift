/// The place where plugins and scripts run.
public protocol ScriptHost: AnyObject {
    /// Everything `lunaria run` can run, by name. What cannot be loaded is left out and given to `onFailure`.
    func runnables(onFailure: (any Error) -> Void) throws -> [Runnable]
    /// The runnable of that name; an unknown name is an error with a suggestion.
    func runnable(_ name: String) throws -> Runnable
    /// The workflows of all plugins, each with its place, in the order of plugins. What cannot be loaded is left out and
    /// given to `onFailure`.
    func workflows(onFailure: (any Error) -> Void) throws -> [(workflow: Workflow, place: String)]
    /// Runs a command or a report and answers what it has to show.
    func run(
        _ runnable: Runnable, _ parameters: [String: ParameterValue], over store: ScriptStore, in context: ScriptContext
    ) throws -> Document
    /// The incentive plan of that name as it is installed.
    func plan(_ name: String) throws -> Plan
    /// The incentive plan of that name out of a source that was stored with a run, over data of a schema.
    func plan(_ name: String, from source: PlanSource, over schema: Schema) throws -> Plan
    /// Calculates an incentive plan for the period among its parameters, giving each line to `emit` in order.
    func calculate(
        _ job: PlanJob, over reader: any StoreReader, emit: @escaping (IncentiveLine) throws -> Void
    ) throws -> Calculation
    /// Which opportunities a plan looks at, with the parameters of a job.
    func selection(of job: PlanJob, over reader: any StoreReader) throws -> DealSelection
    /// Calculates a plan on one thread and gives each line with its explanation to `emit`.
    ///
    /// With a payee, at least the lines of that payee are given, in order.
    func explain(
        _ job: PlanJob, payee: String?, over reader: any StoreReader,
        emit: @escaping (IncentiveLine, Explanation?) throws -> Void
    ) throws -> Calculation
    /// The classification of that name as it is installed.
    func classification(_ name: String) throws -> Classification
    /// Classifies records in order of their keys and gives each to `emit`.
    func classify(
        _ job: ClassificationJob, over reader: any RecordReader, emit: (ClassifiedRecord) throws -> Void
    ) throws
    /// Asks a planner what is to be done; what it proposes comes in the order in which it does.
    func proposals(
        of planner: Runnable, _ parameters: [String: ParameterValue], over reader: any RecordReader,
        in context: ScriptContext
    ) throws -> [ActionProposal]
    /// Asks an alert what it finds, in the order in which it is raised.
    func alerts(
        of alert: Runnable, _ parameters: [String: ParameterValue], over reader: any RecordReader,
        in context: ScriptContext
    ) throws -> [RaisedAlert]
    /// The import mapping of that name, or in the file of that path, for an object.
    func mapping(_ name: String, for object: ObjectDefinition) throws -> any RowMapping
    /// All forms, by name. What cannot be loaded is left out and given to `onFailure`.
    func forms(onFailure: (any Error) -> Void) -> [Form]
    /// The form of that name; an unknown name is an error with a suggestion.
    func form(_ name: String) throws -> Form
    /// What scores the answers of a form.
    func scorer(of form: Form, in context: ScriptContext) throws -> any FormScorer
}

/// The data a script sees: to read, or to read and write.
public enum ScriptStore {
    case reading(any RecordReader)
    /// With what fills forms, where that can be done.
    case writing(any RecordWriter, forms: (any FormFiller)? = nil)

    /// The reading side.
    public var reader: any RecordReader {
        switch self {
        case .reading(let reader): reader
        case .writing(let writer, forms: _): writer
        }
    }
}

/// What a script is told about the world, since it cannot look itself.
public struct ScriptContext: Sendable {
    /// The date the computation looks from.
    public let asOf: CalendarDate
    /// The currency of amounts that name none.
    public let currency: Currency
    /// The year by which halves and quarters are cut.
    public let fiscalYear: FiscalYear
    /// The time and memory the script may use.
    public let limits: ScriptLimits
    /// The language of texts for people.
    public let language: Language
    /// The language of texts that are stored, which is the workspace's whoever runs the script.
    public let storedLanguage: Language
    /// Where the host and scripts count what they do.
    public var progress = Progress()

    /// Makes a context.
    public init(
        asOf: CalendarDate, currency: Currency, fiscalYear: FiscalYear, limits: ScriptLimits, language: Language = .en,
        storedLanguage: Language = .en
    ) {
        self.asOf = asOf
        self.currency = currency
        self.fiscalYear = fiscalYear
        self.limits = limits
        self.language = language
        self.storedLanguage = storedLanguage
    }
}
