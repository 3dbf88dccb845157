/// One calculation of one plan for one period, as it is stored.
public struct IncentiveRun: Sendable, Hashable {
    /// SHA-256 over plan source, parameters and inputs, in hexadecimal: what identifies the run.
    public let hash: String
    public let plan: String
    public let plugin: String
    public let pluginVersion: String
    public let sourceHash: String
    /// The parameters in effect as canonical text, sorted by name.
    public let parameters: [String: String]
    public let inputHash: String
    public let period: Period
    public let currency: Currency
    /// The last transaction the calculation saw.
    public let asOf: Int64
    public let engine: String
    /// SHA-256 over the lines in order.
    public let resultHash: String
    public let lineCount: Int
    public let total: Money

    /// Makes a run.
    public init(
        hash: String, plan: String, plugin: String, pluginVersion: String, sourceHash: String,
        parameters: [String: String], inputHash: String, period: Period, currency: Currency, asOf: Int64,
        engine: String, resultHash: String, lineCount: Int, total: Money
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
        self.engine = engine
        self.resultHash = resultHash
        self.lineCount = lineCount
        self.total = total
    }

    /// What people type to name the run: the first twelve digits of its hash.
    public var name: String { String(hash.prefix(12)) }
}

/// What one payee is paid by a run.
public struct PayeeTotal: Sendable, Hashable {
    public let payee: String
    public let lines: Int
    public let total: Money

    /// Makes a payee's total.
    public init(payee: String, lines: Int, total: Money) {
        self.payee = payee
        self.lines = lines
        self.total = total
    }
}
