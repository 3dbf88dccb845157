/// The company in which one example of a spec plays: data of its own, and what can be done with them.
///
/// Each call is complete when it returns; what it wrote is one transaction. An error that it throws describes itself in a
/// sentence for the author of the spec.
public protocol SpecWorld: RecordWriter {
    /// Runs a command or an incentive plan with parameters as they are written on the command line.
    ///
    /// The run of a plan is stored. The date it looks from is that of `lunaria run --as-of`.
    func run(_ name: String, _ parameters: [String: String], asOf: CalendarDate?) throws -> SpecResult
}

/// What running something in a spec has led to.
public enum SpecResult: Sendable {
    /// What a command had to show.
    case document(Document)
    /// What a plan pays.
    case run(SpecRun)
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
