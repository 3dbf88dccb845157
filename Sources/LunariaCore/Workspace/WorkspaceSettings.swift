/// What `workspace.lua` says.
public struct WorkspaceSettings: Sendable {
    /// The currency of records and parameters that name none.
    public let currency: Currency
    /// The language of labels, summaries and results; none if that is left to each user's surroundings.
    public let language: Language?
    /// The month with which years, halves and quarters begin.
    public let fiscalYear: FiscalYear
    /// The day from which computations look unless told another; today if there is none.
    public let asOf: CalendarDate?
    /// Values for parameters, by plugin or script and parameter, as they would be written on the command line.
    public let parameters: [String: [String: String]]
    /// The time and memory of each run, unless the command line gives another time.
    public let limits: ScriptLimits

    /// Makes settings.
    public init(
        currency: Currency, language: Language? = nil, fiscalYear: FiscalYear = .calendar,
        asOf: CalendarDate? = nil, parameters: [String: [String: String]] = [:], limits: ScriptLimits = ScriptLimits()
    ) {
        self.currency = currency
        self.language = language
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        self.parameters = parameters
        self.limits = limits
    }
}

/// A language of labels and results.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case en
    case zh
}

/// How much a plugin may use before it is stopped.
public struct ScriptLimits: Sendable, Hashable {
    /// The time a run may take, in seconds.
    public let seconds: Double
    /// The memory a plugin's Lua state may hold, in MiB.
    public let megabytes: Int

    /// Makes limits.
    public init(seconds: Double = 10, megabytes: Int = 256) {
        self.seconds = seconds
        self.megabytes = megabytes
    }
}

extension Label {
    /// The text in a language.
    public func text(in language: Language) -> String {
        switch language {
        case .en: en
        case .zh: zh
        }
    }
}
