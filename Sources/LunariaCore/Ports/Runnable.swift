/// Anything `lunaria run NAME` runs, as its plugin or script describes it.
public struct Runnable: Sendable, Hashable {
    /// The kinds of runnable.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case command
        case incentive
        case report
        case classification
        case planner
        case alert

        /// The word with its article, for messages: `an incentive plan`.
        public var phrase: String {
            switch self {
            case .command: "a command"
            case .incentive: "an incentive plan"
            case .report: "a report"
            case .classification: "a classification"
            case .planner: "a planner"
            case .alert: "an alert"
            }
        }

        /// What people call it.
        public var label: Label {
            switch self {
            case .command: Label(en: "command", zh: "命令")
            case .incentive: Label(en: "incentive plan", zh: "提成方案")
            case .report: Label(en: "report", zh: "报表")
            case .classification: Label(en: "classification", zh: "分类")
            case .planner: Label(en: "planner", zh: "计划")
            case .alert: Label(en: "alert", zh: "预警")
            }
        }
    }

    /// The name that `lunaria run` takes.
    public let name: String
    /// What running it means.
    public let kind: Kind
    /// The plugin or script that contributes it, also the name of its parameters in `workspace.lua`.
    public let plugin: String
    /// The version of the plugin; a script has none, and an empty text here.
    public let version: String
    /// Where it stands: `plugins/x` or `scripts/x.lua`.
    public let place: String
    /// One sentence on what it does, for lists and help.
    public let summary: Label
    /// The inputs it takes, in the order of their declaration.
    public let parameters: [ParameterDefinition]
    /// The parameters of its plugin that it does not take, each with the names of the runnables that do.
    public let parametersElsewhere: [String: [String]]
    /// The objects it may read.
    public let reads: [String]
    /// The objects it may change.
    public let writes: [String]
    /// The forms it may fill.
    public let fills: [String]
    /// What the rules of a plan, a planner or an alert are called, and the balances of a plan.
    public let words: PlanWords

    /// Whether it may change data, so that it runs in a transaction.
    public var mayWrite: Bool { !writes.isEmpty || !fills.isEmpty }

    /// Makes a description.
    public init(
        name: String, kind: Kind, plugin: String, version: String, place: String, summary: Label,
        parameters: [ParameterDefinition], parametersElsewhere: [String: [String]] = [:], reads: [String],
        writes: [String], fills: [String] = [], words: PlanWords = PlanWords()
    ) {
        self.name = name
        self.kind = kind
        self.plugin = plugin
        self.version = version
        self.place = place
        self.summary = summary
        self.parameters = parameters
        self.parametersElsewhere = parametersElsewhere
        self.reads = reads
        self.writes = writes
        self.fills = fills
        self.words = words
    }
}
