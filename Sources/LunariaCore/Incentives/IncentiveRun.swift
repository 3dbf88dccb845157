/// One calculation of one plan for one period, as it is stored.
public struct IncentiveRun: Sendable, Hashable {
    /// SHA-256 over plan source, parameters and inputs, in hexadecimal: what identifies the run.
    public let hash: String
    /// The name of the plan, as `lunaria run` takes it.
    public let plan: String
    /// The plugin that contributes the plan.
    public let plugin: String
    /// The plugin's version when it was calculated.
    public let pluginVersion: String
    /// SHA-256 over the plugin's Lua files, in hexadecimal.
    public let sourceHash: String
    /// The parameters in effect as canonical text, sorted by name.
    public let parameters: [String: String]
    /// SHA-256 over everything the plan read, in hexadecimal.
    public let inputHash: String
    /// The dates whose deals are paid for.
    public let period: Period
    /// The one currency of all lines.
    public let currency: Currency
    /// The last transaction the calculation saw.
    public let asOf: Int64
    /// What the calculation was told about the world; `nil` for a run of engine 1, which did not note it.
    public let context: RunContext?
    /// The version of the calculation that made the lines.
    public let engine: String
    /// SHA-256 over the lines in order and the balances.
    public let resultHash: String
    /// The number of stored lines.
    public let lineCount: Int
    /// The sum of all lines but those that are held.
    public let total: Money

    /// Makes a run.
    public init(
        hash: String, plan: String, plugin: String, pluginVersion: String, sourceHash: String,
        parameters: [String: String], inputHash: String, period: Period, currency: Currency, asOf: Int64,
        context: RunContext?, engine: String, resultHash: String, lineCount: Int, total: Money
    ) {
        self.hash = hash
        self.plan = plan
        self.plugin = plugin
        self.pluginVersion = pluginVersion
        self.sourceHash = sourceHash
        self.parameters = parameters
        self.inputHash = inputHash
        self.period = period
        self.currency = currency
        self.asOf = asOf
        self.context = context
        self.engine = engine
        self.resultHash = resultHash
        self.lineCount = lineCount
        self.total = total
    }

    /// What people type to name the run: the first twelve digits of its hash.
    public var name: String { Self.name(ofHash: hash) }

    /// The name of the run of a hash.
    public static func name(ofHash hash: String) -> String { String(hash.prefix(12)) }
}
