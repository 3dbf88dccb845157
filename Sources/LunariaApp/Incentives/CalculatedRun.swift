import LunariaCore

/// The particulars of a run that has been calculated and is not stored yet.
struct CalculatedRun {
    let plan: Plan
    let values: [String: ParameterValue]
    let context: ScriptContext
    let calculation: Calculation
    /// The opportunities that were clawed back and have changed since, which adjusts nothing any more.
    let settled: [String]
    /// The posted periods that were adjusted, in order.
    let adjusted: [AdjustedPeriod]
    let inputHash: String
    let lineCount: Int
    let total: Money
    /// The last transaction the calculation saw.
    let asOf: Int64

    /// How many lines adjust a posted period, and what they come to.
    struct AdjustedPeriod {
        let label: String
        let count: Int
        let total: Money

        init(_ correction: Correction) throws {
            label = correction.posting.run.period.label
            count = correction.lines.count
            total = try correction.lines.reduce(.zero(correction.posting.run.currency)) { sum, line in
                try sum.adding(line.amount)
            }
        }
    }

    /// The parameters as they identify the run.
    var parameters: [String: String] { values.mapValues(\.description) }

    /// The hash by which the run is known.
    var hash: String {
        IncentiveRun.identity(
            plan: plan.runnable.name, sourceHash: calculation.sourceHash, parameters: parameters, inputHash: inputHash)
    }

    /// The run as it is stored.
    func run(resultHash: String) -> IncentiveRun {
        IncentiveRun(
            hash: hash, plan: plan.runnable.name, plugin: plan.runnable.plugin, pluginVersion: plan.runnable.version,
            sourceHash: calculation.sourceHash, parameters: parameters, inputHash: inputHash,
            period: calculation.period, currency: calculation.currency, asOf: asOf,
            context: RunContext(asOf: context.asOf, currency: context.currency, fiscalYear: context.fiscalYear),
            engine: IncentiveRun.engine, resultHash: resultHash, lineCount: lineCount, total: total)
    }
}
